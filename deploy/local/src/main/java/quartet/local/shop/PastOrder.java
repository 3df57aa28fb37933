package quartet.local.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An invoice of the past as {@code /api/orders/import} takes it.
 *
 * @param invoice its first letter C makes it a cancellation
 * @param customer null for a guest
 */
public record PastOrder(
        String invoice,
        Instant at,
        @Nullable String customer,
        String country,
        String paymentMethod,
        List<Line> lines) {

    public PastOrder {
        lines = List.copyOf(lines);
    }

    /**
     * A line of it; quantity and amount are positive, also of a cancellation.
     *
     * @param amount of the whole line, in minor units
     * @param goods false for postage, fees and corrections
     */
    public record Line(
            String sku, String name, String category, boolean goods, int quantity, long amount) {

        public Line {
            if (quantity <= 0 || amount <= 0) {
                throw new IllegalArgumentException(
                        "No sale: " + quantity + " of " + sku + " for " + amount);
            }
        }
    }

    public boolean cancels() {
        return invoice.startsWith("C");
    }
}
