package quartet.order.handling;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** So many units of some products; at least one of each, sorted by SKU. */
public record Units(Map<String, Integer> of) {

    public static final Units NONE = new Units(Map.of());

    public Units {
        of = Collections.unmodifiableMap(new TreeMap<>(of));
        of.forEach(
                (sku, units) -> {
                    if (units < 1) {
                        throw new IllegalArgumentException(units + " units of " + sku);
                    }
                });
    }

    public int of(String sku) {
        return of.getOrDefault(sku, 0);
    }

    public boolean none() {
        return of.isEmpty();
    }

    Units plus(Units more) {
        var sum = new TreeMap<>(of);
        more.of.forEach((sku, units) -> sum.merge(sku, units, Math::addExact));
        return new Units(sum);
    }

    /** What is left of these; nothing goes below zero. */
    Units minus(Units less) {
        var rest = new TreeMap<String, Integer>();
        of.forEach(
                (sku, units) -> {
                    if (units > less.of(sku)) {
                        rest.put(sku, units - less.of(sku));
                    }
                });
        return new Units(rest);
    }

    /** The larger number of each product. */
    Units max(Units other) {
        var most = new TreeMap<>(of);
        other.of.forEach((sku, units) -> most.merge(sku, units, Math::max));
        return new Units(most);
    }

    boolean covers(Units asked) {
        return asked.of.entrySet().stream().allMatch(e -> e.getValue() <= of(e.getKey()));
    }
}
