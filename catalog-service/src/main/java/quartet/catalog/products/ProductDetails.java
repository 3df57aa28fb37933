package quartet.catalog.products;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All of a product that an operator writes. */
record ProductDetails(
        String title,
        @Nullable String description,
        @Nullable String brand,
        Category category,
        SortedMap<String, String> attributes,
        Pricing pricing,
        Media media,
        ProductStatus status) {

    ProductDetails {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
