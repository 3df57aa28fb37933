package quartet.cart.snapshots;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The products catalog-service found, none or one; of each only what a cart shows. */
record CatalogAnswer(List<Item> items) {

    CatalogAnswer {
        items = List.copyOf(items);
    }

    record Item(
            String sku,
            String title,
            @Nullable Category category,
            Pricing pricing,
            String status,
            @Nullable Instant updatedAt) {

        Item {
            Objects.requireNonNull(sku);
            Objects.requireNonNull(title);
            Objects.requireNonNull(pricing);
            Objects.requireNonNull(status);
        }
    }

    record Category(@Nullable String primary) {}

    record Pricing(@JsonProperty("final") Money asked) {

        Pricing {
            Objects.requireNonNull(asked);
        }
    }
}
