package quartet.catalog.stock;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.outbox.Event;
import quartet.catalog.outbox.Signals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Changes the books of a SKU: read the head, decide, write if nobody else did meanwhile. */
@Component
public class Ledger {

    private static final int TRIES = 8;

    private final Heads heads;
    private final StockEvents events;
    private final StockProperties properties;
    private final Clock clock;
    private final HeadWrites writes;
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
        this.clock = clock;
        this.writes = new HeadWrites(heads, stockSignals, crash, metrics);
        this.locks = new SkuLocks(properties.turnWithin());
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
                Set.of(sku),
                () -> {
                    var remembered = writes.last(sku);
                    var quick =
                            remembered == null ? null : tryRemembered(what, remembered, planner);
                    return quick == null ? readAndChange(what, sku, planner) : quick.answer();
                });
    }

    /**
     * Sets an order's holds of several SKUs in one round trip, each by a conditional write of its
     * own.
     *
     * @param prepare is given all heads, to plan with each of them then; as soon as a plan is
     *     another than to set a hold, nothing is written
     * @return the holds that were set; empty if not all were, and then any of them may have been
     */
    public Optional<SortedMap<Sku, Hold>> setHolds(
            String what, Set<Sku> skus, Function<List<Head>, Planner<?>> prepare) {
        return locks.inTurn(
                skus,
                () -> {
                    var heads = writes.lastOrFound(skus);
                    boolean ready =
                            heads.size() == skus.size() && heads.stream().allMatch(this::hasRoom);
                    return ready ? setAll(what, heads, prepare.apply(heads)) : Optional.empty();
                });
    }

    private Optional<SortedMap<Sku, Hold>> setAll(
            String what, List<Head> heads, Planner<?> planner) {
        var now = now();
        var changes = new ArrayList<HeadChange>();
        var holds = new TreeMap<Sku, Hold>();
        for (var head : heads) {
            if (!(planner.plan(head) instanceof Plan.SetHold<?> set) || !fits(head, set)) {
                return Optional.empty();
            }
            changes.add(holdChange(head, set, now));
            holds.put(head.sku(), set.hold());
        }
        return writes.write(what, changes) ? Optional.of(holds) : Optional.empty();
    }

    private boolean hasRoom(Head head) {
        return head.log().size() < properties.longestLog();
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
            if (!(plan instanceof Plan.Answer<A>) && !hasRoom(head)) {
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
        var now = now();
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

    private boolean isWritten(String what, Head head, Plan.SetHold<?> set, Instant now) {
        return fits(head, set) && isWritten(what, holdChange(head, set, now));
    }

    /** A hold that was copied after the head was read need not fit the head's levels. */
    private static boolean fits(Head head, Plan.SetHold<?> set) {
        var movement = set.movement();
        return movement == null || head.levels().allow(movement.changes());
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
        return writes.write(what, List.of(change));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
