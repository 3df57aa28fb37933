package quartet.catalog.holds;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import quartet.catalog.outbox.Event;
import quartet.catalog.stock.Sku;
import quartet.catalog.store.MemoryStore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The invariants of FAULTS §5 about stock, looked up in the store behind everybody's back. */
final class StockChecks {

    private static final Set<String> LIVE = Set.of("HELD", "PINNED");

    private final MemoryStore store;
    private final List<Sku> skus;
    private final List<SimulatedOrder> orders;
    private final Map<String, Long> unitsByKey;
    private final Map<Sku, Long> lastWritten = new HashMap<>();
    private final Map<String, Event> received = new HashMap<>();
    private final Map<String, Long> lastReceived = new HashMap<>();

    /**
     * @param unitsByKey what a movement under this key adds to the total, wherever it is done
     */
    StockChecks(
            MemoryStore store,
            List<Sku> skus,
            List<SimulatedOrder> orders,
            Map<String, Long> unitsByKey) {
        this.store = store;
        this.skus = skus;
        this.orders = orders;
        this.unitsByKey = unitsByKey;
    }

    /** What must be so after every step. */
    void always() {
        skus.forEach(this::check);
        orders.forEach(this::check);
    }

    private void check(Sku sku) {
        var head = head(sku);
        var levels = head.getDocument("warehouses");
        var level = levels.getDocument("W1");
        long available = number(level, "available");
        long reserved = number(level, "reserved");
        long damaged = number(level, "damaged");
        long total = number(level, "total");
        if (total != available + reserved + damaged || available < 0 || reserved < 0) {
            throw new Violation("B1", "%s is %s", sku, level);
        }
        long moved =
                unitsByKey.entrySet().stream()
                        .filter(entry -> isApplied(entry.getKey(), sku))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        if (total != moved - units(sku, Set.of("SETTLED"))) {
            throw new Violation(
                    "B2", "%s has %d, moved %d, holds %s", sku, total, moved, holds(sku));
        }
        if (reserved != units(sku, LIVE)) {
            throw new Violation("B3", "%s has %d reserved for %s", sku, reserved, holds(sku));
        }
        checkEvents(sku, head);
    }

    private void checkEvents(Sku sku, BsonDocument head) {
        long last = lastWritten.getOrDefault(sku, 0L);
        String newest = null;
        for (var entry : head.getArray("log")) {
            for (var event : entry.asDocument().getArray("events")) {
                long seq = number(event.asDocument(), "seq");
                if (seq > last + 1) {
                    throw new Violation("B5", "%s goes from event %d to %d", sku, last, seq);
                }
                if (seq == last + 1) {
                    last = seq;
                    newest = event.asDocument().getString("body").getValue();
                }
            }
        }
        lastWritten.put(sku, last);
        if (number(head, "seq") != last) {
            throw new Violation("B5", "%s counts %d, written %d", sku, number(head, "seq"), last);
        }
        if (newest != null) {
            var after = BsonDocument.parse(newest).getDocument("after").getDocument("W1");
            var level = head.getDocument("warehouses").getDocument("W1");
            for (var field : level.keySet()) {
                if (number(level, field) != number(after, field)) {
                    throw new Violation("B5", "%s is %s, told %s", sku, level, after);
                }
            }
        }
    }

    private void check(SimulatedOrder order) {
        var allowed =
                switch (order.step()) {
                    case CONFIRMED -> Set.of("PINNED");
                    case SETTLE -> Set.of("PINNED", "SETTLED");
                    case SHIPPED, RETURN -> Set.of("SETTLED");
                    case OVER -> Set.of("RELEASED", "EXPIRED");
                    case UNDO -> Set.of("none", "HELD", "PINNED", "RELEASED", "EXPIRED");
                    case RESERVE, PIN -> Set.of("none", "HELD", "PINNED", "EXPIRED");
                };
        for (var sku : order.lines.keySet()) {
            var state = state(order, sku);
            if (!allowed.contains(state)) {
                throw new Violation(
                        "B4", "%s is %s, its hold on %s %s", order, order.step(), sku, state);
            }
        }
    }

    /** An event arrives at the broker. */
    void received(String aggregate, Event event) {
        long last = lastReceived.getOrDefault(aggregate, 0L);
        var before = received.putIfAbsent(event.id(), event);
        if (event.seq() > last + 1) {
            throw new Violation("E1", "%s arrives after %d", event.id(), last);
        }
        if (before != null && !before.body().equals(event.body())) {
            throw new Violation("E1", "%s is told twice, and not alike", event.id());
        }
        lastReceived.put(aggregate, Math.max(last, event.seq()));
    }

    /** What must be so once nothing is under way and nothing is left to send. */
    void atRest() {
        always();
        for (var sku : skus) {
            long last = lastWritten.getOrDefault(sku, 0L);
            if (!head(sku).getArray("log").isEmpty()) {
                throw new Violation("L", "%s still has a log", sku);
            }
            if (lastReceived.getOrDefault(sku.value(), 0L) != last) {
                throw new Violation("E2", "%s wrote %d, told %s", sku, last, lastReceived);
            }
            for (long seq = 1; seq <= last; seq++) {
                if (!store.documents("stockMovements").containsKey(sku + ":" + seq)) {
                    throw new Violation("B5", "%s:%d was not copied", sku, seq);
                }
            }
        }
    }

    String versions() {
        return skus.stream()
                .map(sku -> sku + "@" + number(head(sku), "version"))
                .toList()
                .toString();
    }

    private BsonDocument head(Sku sku) {
        var stored = store.documents("stock").get(sku.value());
        if (stored == null) {
            throw new IllegalStateException("No books of " + sku);
        }
        return stored.getDocument("head");
    }

    private boolean isApplied(String key, Sku sku) {
        return inLog(sku, key, "applied") != null
                || store.documents("applied").containsKey(key + "/" + sku);
    }

    private String state(SimulatedOrder order, Sku sku) {
        var hold = hold(order, sku);
        return hold == null ? "none" : hold.getString("state").getValue();
    }

    /** What the hold truly is: by the log, else by its copy. */
    private @Nullable BsonDocument hold(SimulatedOrder order, Sku sku) {
        var logged = inLog(sku, order.id.value(), "hold");
        return logged == null ? store.documents("holds").get(order.id + "/" + sku) : logged;
    }

    private @Nullable BsonDocument inLog(Sku sku, String key, String part) {
        BsonDocument newest = null;
        for (BsonValue one : head(sku).getArray("log")) {
            var entry = one.asDocument();
            if (entry.getString("key").getValue().equals(key) && entry.containsKey(part)) {
                newest = entry.getDocument(part);
            }
        }
        return newest;
    }

    private long units(Sku sku, Set<String> states) {
        return orders.stream()
                .map(order -> hold(order, sku))
                .filter(hold -> hold != null && states.contains(hold.getString("state").getValue()))
                .mapToLong(hold -> hold == null ? 0 : number(hold, "quantity"))
                .sum();
    }

    private List<String> holds(Sku sku) {
        return orders.stream().map(order -> order.id + " " + state(order, sku)).toList();
    }

    private static long number(BsonDocument document, String field) {
        return document.getNumber(field).longValue();
    }
}
