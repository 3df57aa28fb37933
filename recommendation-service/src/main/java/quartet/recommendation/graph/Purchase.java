package quartet.recommendation.graph;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Of an order's events what the graph needs: who, what, when.
 *
 * @param confirmedAt null if the order never was confirmed
 */
record Purchase(
        String orderId,
        long seq,
        String customerId,
        List<Line> lines,
        @Nullable Instant confirmedAt) {

    private static final Pattern ORDER = Pattern.compile("o_[a-z2-7]{26}");
    private static final Pattern CUSTOMER = Pattern.compile("[gc]_[a-z0-9]{1,26}");

    Purchase {
        check(ORDER.matcher(orderId).matches(), "orderId", orderId);
        check(seq >= 1, "seq", seq);
        check(CUSTOMER.matcher(customerId).matches(), "customerId", customerId);
        lines = List.copyOf(lines);
    }

    /** One line; only goods are in the graph, postage and fees are not. */
    record Line(String sku, boolean goods, long quantity) {

        Line {
            Sku.check(sku);
            check(quantity >= 1, "quantity", quantity);
        }
    }

    /** The order counts from its confirmation on. */
    Optional<OrderChange> confirmed() {
        check(confirmedAt != null, "confirmedAt", "null");
        return change(OrderState.APPLIED);
    }

    /** A sale taken back; nothing if it never was one. */
    Optional<OrderChange> cancelled() {
        return change(OrderState.REVERSED);
    }

    private Optional<OrderChange> change(OrderState state) {
        return Optional.ofNullable(confirmedAt).map(at -> new OrderChange(basket(at), seq, state));
    }

    private Basket basket(Instant at) {
        var units = new TreeMap<String, Long>();
        lines.stream()
                .filter(Line::goods)
                .forEach(line -> units.merge(line.sku, line.quantity, Math::addExact));
        return new Basket(orderId, customerId, at, units);
    }

    private static void check(boolean holds, String field, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("Not a valid " + field + ": " + value);
        }
    }
}
