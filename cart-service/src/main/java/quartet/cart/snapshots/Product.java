package quartet.cart.snapshots;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** A product as it was when catalog-service last told us. */
public record Product(
        String title,
        Money price,
        @Nullable String category,
        @Nullable String image,
        boolean onSale,
        Instant asOf) {

    public Product {
        Objects.requireNonNull(title);
        Objects.requireNonNull(price);
        Objects.requireNonNull(asOf);
    }
}
