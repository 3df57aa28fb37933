package quartet.order.ordering;

import java.util.List;

/** What an order costs, in minor units: {@code total = subtotal - discount + shipping + tax}. */
public record Totals(long subtotal, long discount, long shipping, long tax, long total) {

    public Totals {
        var sum = Math.addExact(Math.addExact(subtotal - discount, shipping), tax);
        if (subtotal < 0 || discount < 0 || shipping < 0 || tax < 0 || total != sum) {
            throw new IllegalArgumentException(
                    "Totals do not add up: %d - %d + %d + %d = %d"
                            .formatted(subtotal, discount, shipping, tax, total));
        }
    }

    public static Totals of(List<OrderLine> lines, long shipping) {
        long subtotal = 0;
        long discount = 0;
        long tax = 0;
        for (var line : lines) {
            subtotal = Math.addExact(subtotal, line.gross());
            discount = Math.addExact(discount, line.discount());
            tax = Math.addExact(tax, line.tax());
        }
        var total = Math.addExact(Math.addExact(subtotal - discount, shipping), tax);
        return new Totals(subtotal, discount, shipping, tax, total);
    }
}
