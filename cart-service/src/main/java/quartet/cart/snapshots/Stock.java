package quartet.cart.snapshots;

import java.time.Instant;
import java.util.Objects;

/** How many units all warehouses together could sell, when catalog-service last told us. */
public record Stock(long available, Instant asOf) {

    public Stock {
        Objects.requireNonNull(asOf);
    }
}
