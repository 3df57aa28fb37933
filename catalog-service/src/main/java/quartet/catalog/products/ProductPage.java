package quartet.catalog.products;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Some products, and where the others begin. */
record ProductPage(List<ProductView> items, @Nullable String next) {

    /** A page of at most {@code size} out of one more than that. */
    static ProductPage of(List<Product> found, int size, ProductSort sort) {
        boolean more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        return new ProductPage(
                shown.stream().map(ProductView::of).toList(),
                more ? ProductCursor.after(shown.getLast(), sort).encode() : null);
    }
}
