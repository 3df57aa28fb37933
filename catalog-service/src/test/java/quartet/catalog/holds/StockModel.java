package quartet.catalog.holds;

import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.StockLevel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stock is meant to do, in memory and without any thought of failure: the oracle. */
final class StockModel {

    private record Held(HoldState state, int quantity, Instant expiresAt) {}

    private final Map<Integer, StockLevel> levels = new TreeMap<>();
    private final Map<String, Held> holds = new HashMap<>();
    private final Map<String, String> applied = new HashMap<>();

    StockModel(int skus) {
        for (int sku = 0; sku < skus; sku++) {
            levels.put(sku, StockLevel.NONE);
        }
    }

    StockLevel level(int sku) {
        return levels.getOrDefault(sku, StockLevel.NONE);
    }

    String reserve(int order, int sku, int quantity, Instant now) {
        var held = holds.get(order + "/" + sku);
        if (held != null) {
            return again(held, quantity);
        }
        if (level(sku).available() < quantity) {
            return "SoldOut";
        }
        change(sku, -quantity, quantity);
        var expiresAt = now.plus(HoldsFixture.LIFE);
        holds.put(order + "/" + sku, new Held(HoldState.HELD, quantity, expiresAt));
        return "done";
    }

    String pin(int order, int sku) {
        var held = holds.get(order + "/" + sku);
        if (held == null || isOver(held)) {
            return "Gone";
        }
        if (held.state == HoldState.HELD) {
            put(order, sku, held, HoldState.PINNED);
        }
        return "done";
    }

    String settle(int order, int sku) {
        var held = holds.get(order + "/" + sku);
        if (held == null || isOver(held) || held.state == HoldState.HELD) {
            return "Gone";
        }
        if (held.state == HoldState.PINNED) {
            change(sku, 0, -held.quantity);
            put(order, sku, held, HoldState.SETTLED);
        }
        return "done";
    }

    String release(int order, int sku) {
        var held = holds.get(order + "/" + sku);
        if (held == null) {
            put(order, sku, new Held(HoldState.RELEASED, 0, Instant.MAX), HoldState.RELEASED);
            return "done";
        }
        if (held.state == HoldState.SETTLED) {
            return "Settled";
        }
        if (!isOver(held)) {
            change(sku, held.quantity, -held.quantity);
            put(order, sku, held, HoldState.RELEASED);
        }
        return "done";
    }

    /** Everything that is due by now. */
    void expire(Instant now) {
        for (var entry : Set.copyOf(holds.entrySet())) {
            var held = entry.getValue();
            if (held.state == HoldState.HELD && !held.expiresAt.isAfter(now)) {
                var place = entry.getKey().split("/");
                change(Integer.parseInt(place[1]), held.quantity, -held.quantity);
                put(
                        Integer.parseInt(place[0]),
                        Integer.parseInt(place[1]),
                        held,
                        HoldState.EXPIRED);
            }
        }
    }

    /** Units in or out by hand, once per key. */
    String move(String key, int sku, int units) {
        var first = applied.get(key + "/" + sku);
        if (first != null) {
            return first.equals("" + units) ? "done" : "KeyReused";
        }
        if (level(sku).available() + units < 0) {
            return "NotEnough";
        }
        applied.put(key + "/" + sku, "" + units);
        change(sku, units, 0);
        return "done";
    }

    static Duration untilDue() {
        return HoldsFixture.LIFE;
    }

    private static String again(Held held, int quantity) {
        if (isOver(held)) {
            return "Gone";
        }
        return held.quantity == quantity ? "done" : "Mismatch";
    }

    private static boolean isOver(Held held) {
        return held.state == HoldState.RELEASED || held.state == HoldState.EXPIRED;
    }

    private void put(int order, int sku, Held held, HoldState state) {
        holds.put(order + "/" + sku, new Held(state, held.quantity, held.expiresAt));
    }

    private void change(int sku, long available, long reserved) {
        var level = level(sku);
        levels.put(
                sku,
                new StockLevel(
                        level.total() + available + reserved,
                        level.available() + available,
                        level.reserved() + reserved,
                        0));
    }
}
