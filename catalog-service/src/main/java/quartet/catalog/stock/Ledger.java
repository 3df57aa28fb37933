package quartet.catalog.stock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Signals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Changes the books of a SKU: read the head, decide, write if nobody else did meanwhile. */
@Component
public class Ledger {

    private static final int TRIES = 8;

    private final Heads heads;
    private final StockEvents events;
    private final StockProperties properties;
    private final Signals signals;
    private final Clock clock;
    private final CrashPoint crash;
    private final Counter lost;
    private final LastHeads lastHeads = new LastHeads();
    private final SkuLocks locks;

    Ledger(
            Heads heads,
            StockEvents events,
            StockProperties properties,
            Signals stockSignals,
            Clock clock,
            CrashPoint crash,
            MeterRegistry metrics) {
        this.heads = heads;
        this.events = events;
        this.properties = properties;
        this.signals = stockSignals;
        this.clock = clock;
        this.crash = crash;
        this.locks = new SkuLocks(properties.turnWithin());
        this.lost = metrics.counter("quartet.stock.writes.lost");
    }

    /**
     * Decides and writes, again if others came first. A store's failure on the way leaves open
     * whether the change was made: ask again, the same request changes nothing twice.
     *
     * @param what is done, as the crash points around the write call it
     * @throws StockRefused if there is no such SKU, too much contention or too long a log
     */
    public <A> A change(String what, Sku sku, Planner<A> planner) {
        return locks.inTurn(
                sku,
                () -> {
                    var remembered = lastHeads.of(sku);
                    var quick =
                            remembered == null ? null : tryRemembered(what, remembered, planner);
                    return quick == null ? readAndChange(what, sku, planner) : quick.answer();
                });
    }

    private <A> Plan.@Nullable Answer<A> tryRemembered(
            String what, Head remembered, Planner<A> planner) {
        return switch (planner.plan(remembered)) {
            case Plan.Answer<A> _ -> null;
            case Plan<A> write -> write(what, remembered, write);
        };
    }

    private <A> A readAndChange(String what, Sku sku, Planner<A> planner) {
        for (int tries = 0; tries < TRIES; tries++) {
            var head = heads.find(sku).orElseThrow(() -> new StockRefused.NotFound(sku));
            var plan = planner.plan(head);
            if (!(plan instanceof Plan.Answer<A>) && head.log().size() >= properties.longestLog()) {
                throw new StockRefused.LogFull(sku);
            }
            var answer = write(what, head, plan);
            if (answer != null) {
                return answer.answer();
            }
        }
        throw new StockRefused.Contended(sku);
    }

    private <A> Plan.@Nullable Answer<A> write(String what, Head head, Plan<A> plan) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (plan) {
            case Plan.Answer<A> answer -> answer;
            case Plan.SetHold<A> set -> isWritten(what, head, set, now) ? answerOf(set) : null;
            case Plan.Move<A> move -> move(what, head, move, now);
            case Plan.SetReorderLevel<A> set ->
                    isWritten(what, reorderChange(head, set, now))
                            ? new Plan.Answer<>(set.answer())
                            : null;
        };
    }

    private <A> Plan.@Nullable Answer<A> move(
            String what, Head head, Plan.Move<A> move, Instant now) {
        var told = events.of(head, move.movement(), now);
        var body = told.getFirst().body();
        var applied = new Applied(move.key(), move.fingerprint(), body);
        var entry = LogEntry.of(head.version() + 1, now, applied);
        var change = HeadChange.of(head, entry, move.movement().changes(), told);
        return isWritten(what, change) ? new Plan.Answer<>(move.answer().apply(body)) : null;
    }

    /** A hold that was copied after the head was read need not fit the head's levels. */
    private boolean isWritten(String what, Head head, Plan.SetHold<?> set, Instant now) {
        var movement = set.movement();
        boolean fits = movement == null || head.levels().allow(movement.changes());
        return fits && isWritten(what, holdChange(head, set, now));
    }

    private static <A> Plan.Answer<A> answerOf(Plan.SetHold<A> set) {
        return new Plan.Answer<>(set.answer());
    }

    private HeadChange holdChange(Head head, Plan.SetHold<?> set, Instant now) {
        var entry = LogEntry.of(head.version() + 1, set.order(), now, set.hold());
        var movement = set.movement();
        return movement == null
                ? HeadChange.of(head, entry, Map.of(), List.<Event>of())
                : HeadChange.of(head, entry, movement.changes(), events.of(head, movement, now));
    }

    private HeadChange reorderChange(Head head, Plan.SetReorderLevel<?> set, Instant now) {
        var level = head.reorder().become(set.units());
        var entry = LogEntry.of(head.version() + 1, now, "reorder-level");
        return new HeadChange(head, entry, Map.of(), level, events.of(head, level, now));
    }

    private boolean isWritten(String what, HeadChange change) {
        var sku = change.from().sku();
        lastHeads.forget(sku);
        crash.hit(what, "before");
        if (!heads.write(change)) {
            lost.increment();
            return false;
        }
        crash.hit(what, "written");
        lastHeads.remember(change.from().after(change));
        signals.changed(sku.value());
        return true;
    }
}
