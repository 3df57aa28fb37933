package quartet.cart.carts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a cart is meant to do, in memory and without any thought of others: the oracle. */
final class CartModel {

    static final int MOST_LINES = 2;
    static final int MOST_UNITS = 4;

    private final SortedMap<String, Integer> lines = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<List<String>> told = new ArrayList<>();

    SortedMap<String, Integer> lines() {
        return lines;
    }

    /**
     * Whether these events, in the order of their numbers, are what was told. Those of one command
     * may stand in any order.
     */
    boolean told(List<String> events) {
        int next = 0;
        for (var together : told) {
            int end = next + together.size();
            if (end > events.size()
                    || !together.equals(events.subList(next, end).stream().sorted().toList())) {
                return false;
            }
            next = end;
        }
        return next == events.size();
    }

    List<List<String>> told() {
        return told;
    }

    String add(String sku, int units) {
        return set(sku, lines.getOrDefault(sku, 0) + units);
    }

    String set(String sku, int units) {
        int had = lines.getOrDefault(sku, 0);
        if (units > MOST_UNITS) {
            return "TooMany";
        }
        if (had == 0 && units > 0 && lines.size() == MOST_LINES) {
            return "Full";
        }
        put(sku, units);
        if (units > had) {
            told.add(List.of("added %s %d".formatted(sku, units - had)));
        } else if (units < had) {
            told.add(List.of("removed %s %d".formatted(sku, had - units)));
        }
        return "done";
    }

    String clear() {
        told.add(
                lines.entrySet().stream()
                        .map(line -> "removed %s %d".formatted(line.getKey(), line.getValue()))
                        .toList());
        lines.clear();
        return "done";
    }

    /** Nobody is told: the order says it itself. */
    String ordered(int order, Map<String, Integer> items) {
        if (!taken.add(order)) {
            return "before";
        }
        items.forEach((sku, units) -> put(sku, lines.getOrDefault(sku, 0) - units));
        return "done";
    }

    String expire() {
        lines.clear();
        return "done";
    }

    private void put(String sku, int units) {
        if (units > 0) {
            lines.put(sku, units);
        } else {
            lines.remove(sku);
        }
    }
}
