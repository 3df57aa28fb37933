package quartet.local.check;

import quartet.local.check.dump.Level;
import quartet.local.check.dump.Movement;
import quartet.local.check.dump.Stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The movements of every SKU lead, one after the other, to the levels that stand there. */
final class Ledgers {

    private Ledgers() {}

    static void b5(Evidence evidence, Report report) {
        var bySku = new HashMap<String, List<Movement>>();
        for (var movement : evidence.dump().movements()) {
            bySku.computeIfAbsent(movement.sku(), _ -> new ArrayList<>()).add(movement);
        }
        for (var stock : evidence.dump().stock()) {
            var moved = bySku.remove(stock.sku());
            follow(stock, moved == null ? List.of() : moved, report);
        }
        bySku.keySet().forEach(sku -> report.violated("Movements of %s, which has no head", sku));
    }

    private static void follow(Stock stock, List<Movement> moved, Report report) {
        var inOrder = moved.stream().sorted(Comparator.comparingLong(Movement::seq)).toList();
        Map<String, Level> levels = new TreeMap<>();
        long seq = 0;
        for (var movement : inOrder) {
            if (movement.seq() != ++seq) {
                report.violated("%s: movement %d, not %d", stock.sku(), movement.seq(), seq);
                return;
            }
            levels = after(levels, movement);
            if (!same(levels, movement.after())) {
                report.violated(
                        "%s: movement %d says %s, its sum is %s",
                        stock.sku(), seq, movement.after(), levels);
                return;
            }
        }
        report.same("newest movement of " + stock.sku(), stock.seq(), seq);
        report.require(
                same(levels, stock.warehouses()),
                "%s: levels are %s, movements lead to %s",
                stock.sku(),
                stock.warehouses(),
                levels);
    }

    private static Map<String, Level> after(Map<String, Level> before, Movement movement) {
        var levels = new TreeMap<>(before);
        movement.changes().forEach((where, change) -> levels.merge(where, change, Level::plus));
        return levels;
    }

    /** A warehouse that nothing ever came to may stand there or not. */
    private static boolean same(Map<String, Level> one, Map<String, Level> other) {
        return withoutEmpty(one).equals(withoutEmpty(other));
    }

    private static Map<String, Level> withoutEmpty(Map<String, Level> levels) {
        var some = new TreeMap<>(levels);
        some.values().removeIf(Level.NONE::equals);
        return some;
    }
}
