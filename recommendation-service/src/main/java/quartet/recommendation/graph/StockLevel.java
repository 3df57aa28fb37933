package quartet.recommendation.graph;

import java.util.Map;

/**
 * What is left of a product.
 *
 * @param after the whole SKU, by warehouse
 */
record StockLevel(String sku, long seq, Map<String, Level> after) implements ProductNews {

    StockLevel {
        Sku.check(sku);
        if (seq < 1) {
            throw new IllegalArgumentException("Events are counted from 1: " + seq);
        }
        after = Map.copyOf(after);
    }

    /** Units in one warehouse that can be sold. */
    record Level(long available) {}

    boolean inStock() {
        return after.values().stream().anyMatch(level -> level.available > 0);
    }
}
