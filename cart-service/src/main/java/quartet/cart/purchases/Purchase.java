package quartet.cart.purchases;

import org.jspecify.annotations.Nullable;

import quartet.cart.access.Visitor;
import quartet.cart.bestsellers.SoldUnits;
import quartet.cart.carts.CartItem;
import quartet.cart.snapshots.Sku;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What we read of an order's event.
 *
 * @param confirmedAt null if it never was confirmed
 */
record Purchase(
        String orderId,
        long seq,
        Visitor customerId,
        List<Line> lines,
        boolean fromCart,
        @Nullable Instant confirmedAt) {

    record Line(Sku sku, @Nullable String category, boolean goods, int quantity) {

        Line {
            Objects.requireNonNull(sku);
            if (quantity < 1) {
                throw new IllegalArgumentException("Not a quantity: " + quantity);
            }
        }
    }

    Purchase {
        Objects.requireNonNull(orderId);
        Objects.requireNonNull(customerId);
        lines = List.copyOf(lines);
    }

    /** The event's id, the same however often it arrives. */
    String event() {
        return orderId + ":" + seq;
    }

    /** The goods; postage and fees are no best sellers. */
    List<SoldUnits> sold() {
        return lines.stream()
                .filter(Line::goods)
                .map(line -> new SoldUnits(line.sku(), line.category(), line.quantity()))
                .toList();
    }

    List<SoldUnits> takenBack() {
        return sold().stream()
                .map(units -> new SoldUnits(units.sku(), units.category(), -units.units()))
                .toList();
    }

    List<CartItem> items() {
        return lines.stream().map(line -> new CartItem(line.sku(), line.quantity())).toList();
    }
}
