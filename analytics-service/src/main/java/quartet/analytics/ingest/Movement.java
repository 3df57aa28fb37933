package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Units that came to or left one warehouse.
 *
 * @param delta how many more can be sold there; negative: fewer
 * @param after what stands there then
 */
record Movement(
        String sku,
        String warehouse,
        String kind,
        @Nullable String reference,
        long delta,
        StockEvent.Level after) {

    private static final Pattern WAREHOUSE = Pattern.compile("W[0-9]{1,3}");

    Movement {
        Skus.check(sku);
        if (!WAREHOUSE.matcher(warehouse).matches()) {
            throw new IllegalArgumentException("Not a warehouse: " + warehouse);
        }
        if (kind.isEmpty() || kind.length() > 40) {
            throw new IllegalArgumentException("Not a kind of movement: " + kind);
        }
    }
}
