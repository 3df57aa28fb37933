package quartet.catalog.returns;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.stock.Copies;
import quartet.catalog.stock.Head;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Ledger;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.Levels;
import quartet.catalog.stock.Movement;
import quartet.catalog.stock.MovementKind;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Plan;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockRefused;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Puts returned goods back, one write for each SKU, in the order of the SKUs. May be repeated, late
 * or doubled; a failure on the way leaves some lines done, and a repeat does the rest.
 */
@Component
class Restocking {

    private static final Logger log = LoggerFactory.getLogger(Restocking.class);
    private static final String WHAT = "restock";

    private final Ledger ledger;
    private final Heads heads;
    private final Copies copies;
    private final JsonMapper json;
    private final CrashPoint crash;
    private final Counter alarms;

    Restocking(
            Ledger ledger,
            Heads heads,
            Copies copies,
            JsonMapper json,
            CrashPoint crash,
            MeterRegistry metrics) {
        this.ledger = ledger;
        this.heads = heads;
        this.copies = copies;
        this.json = json;
        this.crash = crash;
        this.alarms = metrics.counter("quartet.stock.alarms", "about", "returns");
    }

    List<RestockedLine> restock(
            ReturnId id, OrderId order, SortedMap<Sku, LevelChange> lines, String who) {
        var done = new ArrayList<RestockedLine>();
        lines.forEach(
                (sku, units) -> {
                    if (!done.isEmpty()) {
                        crash.hit(WHAT, "between");
                    }
                    var body = restock(id, order, sku, units, who);
                    done.add(json.readValue(body, RestockedLine.class));
                });
        return done;
    }

    private String restock(ReturnId id, OrderId order, Sku sku, LevelChange units, String who) {
        var done = change(id, order, sku, units, who);
        if (!done.asAsked()) {
            alarms.increment();
            log.error("{} was restocked before, with other units of {}", id, sku);
        }
        return done.body();
    }

    /** The event that says so; of a repeat the first one, whatever the repeat asked for. */
    private record Restocked(String body, boolean asAsked) {}

    private Restocked change(ReturnId id, OrderId order, Sku sku, LevelChange units, String who) {
        try {
            return ledger.change(WHAT, sku, head -> plan(head, id, order, units, who));
        } catch (StockRefused.NotFound unknown) {
            heads.open(sku);
            return ledger.change(WHAT, sku, head -> plan(head, id, order, units, who));
        }
    }

    private Plan<Restocked> plan(
            Head head, ReturnId id, OrderId order, LevelChange units, String who) {
        var fingerprint = "%s %d %d".formatted(order, units.available(), units.damaged());
        var before = copies.applied(head, id.value());
        if (before != null) {
            boolean asAsked = before.fingerprint().equals(fingerprint);
            return new Plan.Answer<>(new Restocked(before.answer(), asAsked));
        }
        var changes = Map.of(warehouse(head, order), units);
        var movement =
                new Movement(MovementKind.RETURN, changes, id.value(), "returned", who, order);
        return new Plan.Move<>(
                id.value(), fingerprint, movement, body -> new Restocked(body, true));
    }

    /** Goods go back to where most of them came from. */
    private String warehouse(Head head, OrderId order) {
        var hold = copies.hold(head, order);
        return hold == null
                ? Levels.FIRST_WAREHOUSE
                : hold.take().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(Levels.FIRST_WAREHOUSE);
    }
}
