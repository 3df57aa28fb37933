package quartet.order.ordering;

import quartet.order.handling.Item;

import java.time.Instant;
import java.util.List;

/**
 * What was ordered: written once with the claim, never changed.
 *
 * @param fingerprint of the request, so that a key cannot be used for another one
 * @param paymentToken what the provider is given; empty for past orders
 * @param paymentMethod for example {@code CARD}
 * @param fromCart whether the lines came out of the customer's cart
 * @param imported a past order that never went through the saga
 */
public record Purchase(
        String number,
        CustomerId customer,
        String fingerprint,
        Instant createdAt,
        List<OrderLine> lines,
        Totals totals,
        String currency,
        Delivery delivery,
        String paymentToken,
        String paymentMethod,
        boolean fromCart,
        boolean imported) {

    public Purchase {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order without lines: " + number);
        }
    }

    /** The number of the line with this product, from 1. */
    int lineOf(String sku) {
        return 1 + lines.stream().map(OrderLine::sku).toList().indexOf(sku);
    }

    /** What there is to handle; nothing of a past order, which was delivered long ago. */
    List<Item> items() {
        return imported
                ? List.of()
                : lines.stream()
                        .map(l -> new Item(l.sku(), l.quantity(), l.net() + l.tax()))
                        .toList();
    }
}
