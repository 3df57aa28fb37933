package quartet.local.check;

import static quartet.local.check.Corruption.of;

import quartet.local.check.dump.Hold;
import quartet.local.check.dump.Level;
import quartet.local.check.dump.Movement;

import java.util.Map;
import java.util.stream.Stream;

/** Units that went astray. */
final class StockCorruptions {

    private StockCorruptions() {}

    static Stream<Corruption> all() {
        return Stream.of(
                of("B1 B5", "available + 1", s -> level(s, new Level(0, 1, 0, 0))),
                of("B2 B5", "total, available - 1", s -> level(s, new Level(-1, -1, 0, 0))),
                of("B3 B5", "reserved is damaged", s -> level(s, new Level(0, 0, -1, 1))),
                of("B1 B5", "damaged below 0", s -> level(s, new Level(0, 2, 0, -2))),
                of("B4 B3", "hold left PINNED", s -> hold(s, "late", "PINNED")),
                of("B4 B3", "hold left HELD", s -> hold(s, "sold-out", "HELD")),
                of("B4 B3", "hold of a kept order expired", s -> hold(s, "kept", "EXPIRED")),
                of("B4", "hold of a shipped order released", s -> hold(s, "shipped", "RELEASED")),
                of("B4", "hold of a shipped order lost", s -> s.holds.remove("o_shipped/MUG")),
                of("B4 B3", "live hold of nobody", StockCorruptions::holdOfNobody),
                of("B5 B2", "delivery lost", s -> s.movements.removeFirst()),
                of("B5", "movement of an order lost", s -> s.movements.remove(5)),
                of("B2", "return of an order put down to an operator", StockCorruptions::byHand),
                of("B5", "movement twice", s -> s.movements.add(s.movements.get(5))),
                of("B5", "wrong level after", StockCorruptions::wrongLevel));
    }

    private static void level(GoodShop shop, Level change) {
        shop.stock.computeIfPresent(
                "MUG",
                (_, levels) -> {
                    levels.merge("W1", change, Level::plus);
                    return levels;
                });
    }

    private static void hold(GoodShop shop, String key, String state) {
        shop.holds.computeIfPresent(
                "o_" + key + "/MUG",
                (_, hold) -> new Hold(hold.order(), hold.sku(), state, hold.quantity()));
    }

    private static void holdOfNobody(GoodShop shop) {
        shop.holds.put("x", new Hold("o_nobody-knows", "MUG", "PINNED", 1));
    }

    private static void byHand(GoodShop shop) {
        shop.movements.replaceAll(
                moved ->
                        moved.kind().equals("return")
                                ? new Movement(
                                        moved.sku(),
                                        moved.seq(),
                                        moved.kind(),
                                        "",
                                        moved.changes(),
                                        moved.after())
                                : moved);
    }

    private static void wrongLevel(GoodShop shop) {
        var last = shop.movements.removeLast();
        shop.movements.add(
                new Movement(
                        last.sku(),
                        last.seq(),
                        last.kind(),
                        last.order(),
                        last.changes(),
                        Map.of("W1", new Level(7, 7, 0, 0))));
    }
}
