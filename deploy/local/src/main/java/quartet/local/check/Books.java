package quartet.local.check;

import quartet.local.check.dump.Hold;
import quartet.local.check.dump.Level;
import quartet.local.check.dump.Movement;
import quartet.local.check.dump.Order;
import quartet.local.check.dump.Stock;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Units in the house: levels, holds and orders say the same. */
final class Books {

    private static final String PINNED = "PINNED";
    private static final String SETTLED = "SETTLED";

    private Books() {}

    static void b1(Evidence evidence, Report report) {
        for (var stock : evidence.dump().stock()) {
            stock.warehouses()
                    .forEach(
                            (where, level) ->
                                    report.require(
                                            balanced(level),
                                            "%s in %s: %s",
                                            stock.sku(),
                                            where,
                                            level));
        }
    }

    private static boolean balanced(Level level) {
        return level.total() == level.available() + level.reserved() + level.damaged()
                && level.available() >= 0
                && level.reserved() >= 0
                && level.damaged() >= 0;
    }

    static void b2(Evidence evidence, Report report) {
        var expected = new TreeMap<String, Long>();
        for (var movement : evidence.dump().movements()) {
            if (!ofAnOrder(movement)) {
                var units = movement.changes().values().stream().mapToLong(Level::total).sum();
                expected.merge(movement.sku(), units, Long::sum);
            }
        }
        evidence.units(Order::shipped).forEach((sku, n) -> expected.merge(sku, -n, Long::sum));
        for (var order : evidence.dump().orders()) {
            order.returned().forEach((sku, n) -> expected.merge(sku, n, Long::sum));
        }
        compare("units of ", expected, levels(evidence, Level::total), report);
    }

    /** What the saga moves is known from the orders themselves. */
    private static boolean ofAnOrder(Movement movement) {
        return !movement.order().isEmpty();
    }

    static void b3(Evidence evidence, Report report) {
        var reserved = levels(evidence, Level::reserved);
        var holds = new TreeMap<String, Long>();
        evidence.dump().holds().stream()
                .filter(Hold::live)
                .forEach(hold -> holds.merge(hold.sku(), hold.quantity(), Long::sum));
        compare("held, and reserved, of ", holds, reserved, report);
        var ordered = evidence.units(Order::waitsForShipping);
        compare("ordered, and reserved, of ", ordered, reserved, report);
    }

    private interface Part {
        long of(Level level);
    }

    private static Map<String, Long> levels(Evidence evidence, Part part) {
        var units = new TreeMap<String, Long>();
        for (Stock stock : evidence.dump().stock()) {
            stock.warehouses()
                    .values()
                    .forEach(level -> units.merge(stock.sku(), part.of(level), Long::sum));
        }
        return units;
    }

    private static void compare(
            String what, Map<String, Long> expected, Map<String, Long> found, Report report) {
        var skus = new TreeSet<>(expected.keySet());
        skus.addAll(found.keySet());
        for (var sku : skus) {
            report.same(what + sku, expected.getOrDefault(sku, 0L), found.getOrDefault(sku, 0L));
        }
    }

    static void b4(Evidence evidence, Report report) {
        var seen = new HashSet<List<String>>();
        for (var hold : evidence.dump().holds()) {
            seen.add(List.of(hold.order(), hold.sku(), hold.state()));
            evidence.order(hold.order())
                    .ifPresentOrElse(
                            order -> fits(hold, order, report),
                            () -> report.require(!hold.live(), "%s of no order", hold));
        }
        for (var order : evidence.dump().orders()) {
            var state = order.shipped() ? SETTLED : order.kept() ? PINNED : "";
            if (!state.isEmpty()) {
                order.units()
                        .keySet()
                        .forEach(
                                sku ->
                                        report.require(
                                                seen.contains(List.of(order.id(), sku, state)),
                                                "%s is %s, but its %s are not %s",
                                                order.id(),
                                                order.status(),
                                                sku,
                                                state));
            }
        }
    }

    private static void fits(Hold hold, Order order, Report report) {
        boolean fits =
                switch (hold.state()) {
                    case PINNED -> order.waitsForShipping() && asOrdered(hold, order);
                    case SETTLED -> order.shipped() && asOrdered(hold, order);
                    case "RELEASED", "EXPIRED" -> !order.kept();
                    default -> false;
                };
        report.require(fits, "%s, but the order is %s", hold, order.status());
    }

    private static boolean asOrdered(Hold hold, Order order) {
        return order.units().getOrDefault(hold.sku(), 0L) == hold.quantity();
    }
}
