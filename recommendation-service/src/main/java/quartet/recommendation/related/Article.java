package quartet.recommendation.related;

import org.jspecify.annotations.Nullable;

/**
 * A product as the fallback knows it.
 *
 * @param price in minor units, null if the catalog has not said
 * @param orders orders in the graph that hold it
 * @param weight the same, decayed
 */
record Article(
        String sku,
        @Nullable String category,
        @Nullable Long price,
        long orders,
        double weight,
        boolean forSale) {

    /** Half to twice as much. */
    boolean costsLike(Article other) {
        return price != null
                && other.price != null
                && price <= 2 * other.price
                && other.price <= 2 * price;
    }

    boolean sold() {
        return orders > 0;
    }
}
