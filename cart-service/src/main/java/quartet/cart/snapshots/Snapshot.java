package quartet.cart.snapshots;

import org.jspecify.annotations.Nullable;

/** What is known of a SKU. Null is unknown, which is neither "no such product" nor "sold out". */
public record Snapshot(@Nullable Product product, @Nullable Stock stock) {

    static final Snapshot NOTHING = new Snapshot(null, null);
}
