package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * So many units of one product at the price of the moment; amounts in minor units of the order's
 * currency.
 *
 * @param goods false for postage, fees and the like: a sale, but nothing one can stock
 * @param gross the line's total before discount; of past sales not always quantity × unitPrice,
 *     whose prices had three decimals
 * @param tax added on top; 0 where prices include it
 */
public record OrderLine(
        String sku,
        String name,
        @Nullable String category,
        Map<String, String> attributes,
        boolean goods,
        int quantity,
        long unitPrice,
        long gross,
        long discount,
        long tax) {

    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    public OrderLine {
        attributes = Map.copyOf(attributes);
        if (!isSku(sku)) {
            throw new IllegalArgumentException("Not a SKU: " + sku);
        }
        if (quantity < 1 || unitPrice < 0 || tax < 0) {
            throw new IllegalArgumentException(
                    "Quantity, price and tax of %s: %d, %d, %d"
                            .formatted(sku, quantity, unitPrice, tax));
        }
        if (discount < 0 || gross < discount) {
            throw new IllegalArgumentException(
                    "Discount of " + sku + ": " + discount + " of " + gross);
        }
    }

    /** A line without discount at a whole unit price. */
    public static OrderLine of(
            String sku,
            String name,
            @Nullable String category,
            Map<String, String> attributes,
            int quantity,
            long unitPrice,
            long tax) {
        var gross = Math.multiplyExact(unitPrice, (long) quantity);
        return new OrderLine(
                sku, name, category, attributes, true, quantity, unitPrice, gross, 0, tax);
    }

    public static boolean isSku(String text) {
        return SKU.matcher(text).matches();
    }

    public long net() {
        return gross - discount;
    }
}
