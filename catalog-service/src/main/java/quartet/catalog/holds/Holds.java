package quartet.catalog.holds;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.holds.HoldCommand.Expire;
import quartet.catalog.holds.HoldCommand.Pin;
import quartet.catalog.holds.HoldCommand.Release;
import quartet.catalog.holds.HoldCommand.Reserve;
import quartet.catalog.holds.HoldCommand.Settle;
import quartet.catalog.stock.Copies;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Hold;
import quartet.catalog.stock.Ledger;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Works through an order's lines, one write each: all in one round trip, or else one after the
 * other in the order of their SKUs. Every method may be repeated, late or doubled; a failure on the
 * way leaves some lines done, and a repeat does the rest.
 */
@Component
public class Holds {

    private static final Logger log = LoggerFactory.getLogger(Holds.class);
    private static final String BETWEEN = "between";

    private final Ledger ledger;
    private final Heads heads;
    private final HoldPlans plans;
    private final HoldProperties properties;
    private final Clock clock;
    private final CrashPoint crash;
    private final Counter alarms;

    @Autowired
    Holds(
            Ledger ledger,
            Heads heads,
            Copies copies,
            HoldProperties properties,
            Clock clock,
            CrashPoint crash,
            MeterRegistry metrics) {
        this(ledger, heads, copies, properties, clock, crash, metrics, HoldRules::decide);
    }

    /** With other rules, to show that tests notice. */
    Holds(
            Ledger ledger,
            Heads heads,
            Copies copies,
            HoldProperties properties,
            Clock clock,
            CrashPoint crash,
            MeterRegistry metrics,
            HoldPlans.Rules rules) {
        this.ledger = ledger;
        this.heads = heads;
        this.plans = new HoldPlans(copies, rules);
        this.properties = properties;
        this.clock = clock;
        this.crash = crash;
        this.alarms = metrics.counter("quartet.stock.alarms", "about", "holds");
    }

    /**
     * Sets units aside. Once a line is short the others are only looked at, so that the refusal
     * names every line that is.
     *
     * @throws HoldRefused if a line is short, over, or held with another quantity
     */
    List<HeldLine> reserve(OrderId order, SortedMap<Sku, Integer> lines, String who) {
        var reserves = new TreeMap<Sku, Reserve>();
        lines.forEach((sku, quantity) -> reserves.put(sku, new Reserve(quantity, expiry())));
        return atOnce(order, reserves, who).orElseGet(() -> reserveEach(order, reserves, who));
    }

    private List<HeldLine> reserveEach(OrderId order, SortedMap<Sku, Reserve> lines, String who) {
        var done = new ArrayList<HeldLine>();
        var shortLines = new HashMap<Sku, HoldAnswer.SoldOut>();
        lines.forEach(
                (sku, reserve) -> {
                    between(reserve, done);
                    var answer =
                            shortLines.isEmpty()
                                    ? answer(sku, order, reserve, who)
                                    : lookAt(sku, order, reserve);
                    switch (answer) {
                        case HoldAnswer.Done held -> done.add(new HeldLine(sku, held.hold()));
                        case HoldAnswer.SoldOut soldOut -> shortLines.put(sku, soldOut);
                        case HoldAnswer.No no -> throw refusal(sku, order, no);
                    }
                });
        if (!shortLines.isEmpty()) {
            throw new HoldRefused.SoldOut(shortLines);
        }
        return done;
    }

    /** Keeps the units without an end. */
    List<HeldLine> pin(OrderId order, SortedSet<Sku> skus, String who) {
        return all(order, skus, new Pin(), who);
    }

    /** Lets the units leave the house. */
    List<HeldLine> settle(OrderId order, SortedSet<Sku> skus, String who) {
        return all(order, skus, new Settle(), who);
    }

    /** Gives the units back, and sees to it that no reserve still under way takes them again. */
    List<HeldLine> release(OrderId order, SortedSet<Sku> skus, String who) {
        return all(order, skus, new Release(), who);
    }

    /** Gives back what an order that is undone still holds, if anything. */
    public void reclaim(OrderId order, Sku sku) {
        answer(sku, order, new Release(), "reconciler");
    }

    /** Gives the units back if nobody has pinned them in time. */
    void expire(OrderId order, Sku sku) {
        answer(sku, order, new Expire(clock.instant()), "catalog-service");
    }

    private List<HeldLine> all(
            OrderId order, SortedSet<Sku> skus, HoldCommand command, String who) {
        var commands = new TreeMap<Sku, HoldCommand>();
        skus.forEach(sku -> commands.put(sku, command));
        return atOnce(order, commands, who).orElseGet(() -> each(order, skus, command, who));
    }

    /**
     * All lines in one round trip, if every one of them is to be written and nobody comes between.
     * Else any of them may have been: line by line is found out which, and the rest done.
     */
    private Optional<List<HeldLine>> atOnce(
            OrderId order, SortedMap<Sku, ? extends HoldCommand> commands, String who) {
        var what = commands.firstEntry().getValue().what();
        if (commands.size() == 1 || crash.isSet(what, BETWEEN)) {
            return Optional.empty();
        }
        return ledger.setHolds(
                        what, commands.keySet(), heads -> plans.of(heads, order, commands, who))
                .map(Holds::lines);
    }

    private static List<HeldLine> lines(SortedMap<Sku, Hold> holds) {
        return holds.entrySet().stream().map(e -> new HeldLine(e.getKey(), e.getValue())).toList();
    }

    private List<HeldLine> each(
            OrderId order, SortedSet<Sku> skus, HoldCommand command, String who) {
        var done = new ArrayList<HeldLine>();
        for (var sku : skus) {
            between(command, done);
            switch (answer(sku, order, command, who)) {
                case HoldAnswer.Done held -> done.add(new HeldLine(sku, held.hold()));
                case HoldAnswer.No no -> throw refusal(sku, order, no);
            }
        }
        return done;
    }

    private void between(HoldCommand command, List<HeldLine> done) {
        if (!done.isEmpty()) {
            crash.hit(command.what(), BETWEEN);
        }
    }

    private HoldAnswer answer(Sku sku, OrderId order, HoldCommand command, String who) {
        try {
            return ledger.change(command.what(), sku, head -> plans.of(head, order, command, who));
        } catch (StockRefused.NotFound unknown) {
            return switch (command) {
                case Reserve reserve -> new HoldAnswer.SoldOut(reserve.quantity(), 0);
                case Pin _, Settle _, Expire _ -> new HoldAnswer.Gone();
                case Release _ -> {
                    // A tombstone needs a head: the SKU may yet come, and the reserve after it.
                    heads.open(sku);
                    yield ledger.change(
                            command.what(), sku, head -> plans.of(head, order, command, who));
                }
            };
        }
    }

    private HoldAnswer lookAt(Sku sku, OrderId order, Reserve reserve) {
        return heads.find(sku)
                .map(head -> plans.lookAt(head, order, reserve))
                .orElseGet(() -> new HoldAnswer.SoldOut(reserve.quantity(), 0));
    }

    private HoldRefused refusal(Sku sku, OrderId order, HoldAnswer.No no) {
        return switch (no) {
            case HoldAnswer.SoldOut soldOut -> new HoldRefused.SoldOut(Map.of(sku, soldOut));
            case HoldAnswer.Gone _ -> new HoldRefused.Gone(sku);
            case HoldAnswer.Mismatch mismatch ->
                    alarmed(order, new HoldRefused.Mismatch(sku, mismatch));
            case HoldAnswer.Settled _ -> alarmed(order, new HoldRefused.Settled(sku));
            case HoldAnswer.Unpinned _ -> alarmed(order, new HoldRefused.Gone(sku));
        };
    }

    /** What cannot happen while order-service keeps its rules. */
    private HoldRefused alarmed(OrderId order, HoldRefused refused) {
        alarms.increment();
        log.error("{} asked for what it cannot have: {}", order, refused.getMessage());
        return refused;
    }

    private Instant expiry() {
        return clock.instant().plus(properties.life()).truncatedTo(ChronoUnit.MILLIS);
    }
}
