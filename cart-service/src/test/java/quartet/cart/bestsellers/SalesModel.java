package quartet.cart.bestsellers;

import quartet.cart.snapshots.Sku;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What counting is meant to do, in memory: the oracle. */
final class SalesModel {

    /** Days older than this are not counted on lists of days. */
    private static final int DAYS_KEPT = 35;

    private final Set<String> counted = new HashSet<>();
    private final Map<Sku, Long> allTime = new HashMap<>();
    private final Map<LocalDate, Map<Sku, Long>> days = new HashMap<>();

    boolean count(String event, LocalDate day, Sku sku, long units, LocalDate today) {
        if (!counted.add(event)) {
            return false;
        }
        allTime.merge(sku, units, Long::sum);
        if (day.isAfter(today.minusDays(DAYS_KEPT))) {
            days.computeIfAbsent(day, _ -> new HashMap<>()).merge(sku, units, Long::sum);
        }
        return true;
    }

    long unitsOf(Sku sku) {
        return Math.max(0, allTime.getOrDefault(sku, 0L));
    }

    List<BestSeller> top(Window window, LocalDate today) {
        if (window == Window.ALL) {
            return ranked(allTime);
        }
        var sum = new HashMap<Sku, Long>();
        for (var day : window.upTo(today)) {
            days.getOrDefault(day, Map.of()).forEach((sku, n) -> sum.merge(sku, n, Long::sum));
        }
        return ranked(sum);
    }

    private static List<BestSeller> ranked(Map<Sku, Long> units) {
        return units.entrySet().stream()
                .filter(sold -> sold.getValue() > 0)
                .map(sold -> new BestSeller(sold.getKey(), sold.getValue()))
                .sorted(
                        Comparator.comparingLong(BestSeller::units)
                                .thenComparing(BestSeller::sku)
                                .reversed())
                .toList();
    }
}
