package quartet.cart.snapshots;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** What we read of a product's event: the state it has now. */
record ProductState(
        Sku sku,
        long seq,
        String title,
        Category category,
        Pricing pricing,
        @Nullable String image,
        String status,
        Instant updatedAt) {

    record Category(@Nullable String primary) {}

    record Pricing(@JsonProperty("final") long asked, String currency) {}

    ProductState {
        Objects.requireNonNull(sku);
        Objects.requireNonNull(category);
        Objects.requireNonNull(pricing);
        Objects.requireNonNull(status);
    }

    Product product() {
        return new Product(
                title,
                new Money(pricing.asked(), pricing.currency()),
                category.primary(),
                image,
                status.equals("ACTIVE"),
                updatedAt);
    }
}
