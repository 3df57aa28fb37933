package quartet.analytics.products;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of products.
 *
 * @param next the cursor of the next page; null on the last
 */
record ProductPage(List<ProductSales> items, @Nullable String next) {

    /**
     * @param found one more than the limit if there is a next page
     */
    static ProductPage of(List<ProductSales> found, int limit, ProductOrder by) {
        if (found.size() <= limit) {
            return new ProductPage(found, null);
        }
        var items = found.subList(0, limit);
        return new ProductPage(items, ProductCursor.after(items.getLast(), by).text());
    }
}
