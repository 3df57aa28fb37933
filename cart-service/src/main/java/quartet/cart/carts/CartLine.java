package quartet.cart.carts;

import org.jspecify.annotations.Nullable;

import quartet.cart.snapshots.Money;
import quartet.cart.snapshots.Product;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as it is shown. What is null is also named in {@code unknown}: it is unknown now, and no
 * substitute for it is made up. Prices are for show; the order asks catalog-service again.
 */
record CartLine(
        Sku sku,
        int quantity,
        @Nullable String title,
        @Nullable Money unitPrice,
        @Nullable Money lineTotal,
        Availability availability,
        @Nullable Long available,
        List<String> unknown) {

    /** Whether what is in stock is enough for this line. */
    enum Availability {
        IN_STOCK,
        SHORT,
        OUT_OF_STOCK,
        DISCONTINUED,
        UNKNOWN
    }

    CartLine {
        unknown = List.copyOf(unknown);
    }

    static CartLine of(CartItem item, Snapshot known) {
        var product = known.product();
        var stock = known.stock();
        var unknown = new ArrayList<String>();
        if (product == null) {
            unknown.addAll(List.of("title", "unitPrice", "lineTotal"));
        }
        if (stock == null) {
            unknown.add("available");
        }
        return new CartLine(
                item.sku(),
                item.quantity(),
                product == null ? null : product.title(),
                product == null ? null : product.price(),
                product == null ? null : product.price().times(item.quantity()),
                availability(product, stock == null ? null : stock.available(), item.quantity()),
                stock == null ? null : stock.available(),
                unknown);
    }

    private static Availability availability(
            @Nullable Product product, @Nullable Long available, int quantity) {
        if (product != null && !product.onSale()) {
            return Availability.DISCONTINUED;
        }
        if (available == null) {
            return Availability.UNKNOWN;
        }
        if (available == 0) {
            return Availability.OUT_OF_STOCK;
        }
        return available < quantity ? Availability.SHORT : Availability.IN_STOCK;
    }
}
