package quartet.catalog.holds;

import quartet.catalog.stock.Levels;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** From which warehouses an order's units come: from as few as possible, so in few parcels. */
final class Take {

    private Take() {}

    /**
     * The first warehouse that has them all, else the fullest ones until it is enough.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    static SortedMap<String, Integer> from(Levels levels, int quantity) {
        var whole =
                levels.warehouses().entrySet().stream()
                        .filter(w -> w.getValue().available() >= quantity)
                        .map(Map.Entry::getKey)
                        .findFirst();
        return whole.isPresent()
                ? new TreeMap<>(Map.of(whole.get(), quantity))
                : fromSeveral(levels, quantity);
    }

    private static SortedMap<String, Integer> fromSeveral(Levels levels, int quantity) {
        var take = new TreeMap<String, Integer>();
        int left = quantity;
        for (var warehouse : fullestFirst(levels)) {
            int units = (int) Math.min(left, levels.in(warehouse).available());
            if (units > 0) {
                take.put(warehouse, units);
                left -= units;
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException(quantity + " units are not in " + levels);
        }
        return take;
    }

    private static Iterable<String> fullestFirst(Levels levels) {
        Comparator<String> byAvailable = Comparator.comparing(w -> -levels.in(w).available());
        return levels.warehouses().keySet().stream()
                .sorted(byAvailable.thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
