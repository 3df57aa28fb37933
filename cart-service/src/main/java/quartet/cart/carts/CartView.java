package quartet.cart.carts;

import org.jspecify.annotations.Nullable;

import quartet.cart.snapshots.Money;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshot;

import java.util.List;
import java.util.Map;

/** A cart as it is shown. The subtotal is unknown as soon as one price is. */
record CartView(List<CartLine> lines, int units, @Nullable Money subtotal, List<String> unknown) {

    CartView {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    static CartView of(List<CartItem> items, Map<Sku, Snapshot> known, String currency) {
        var lines =
                items.stream().map(item -> CartLine.of(item, snapshot(known, item.sku()))).toList();
        var subtotal = subtotal(lines, currency);
        return new CartView(
                lines,
                items.stream().mapToInt(CartItem::quantity).sum(),
                subtotal,
                subtotal == null ? List.of("subtotal") : List.of());
    }

    private static Snapshot snapshot(Map<Sku, Snapshot> known, Sku sku) {
        return known.getOrDefault(sku, new Snapshot(null, null));
    }

    private static @Nullable Money subtotal(List<CartLine> lines, String currency) {
        Money sum = null;
        for (var line : lines) {
            var total = line.lineTotal();
            if (total == null || (sum != null && !sum.currency().equals(total.currency()))) {
                return null;
            }
            sum = sum == null ? total : sum.plus(total);
        }
        return sum == null ? new Money(0, currency) : sum;
    }
}
