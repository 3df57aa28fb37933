package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of an order's history.
 *
 * @param from null for the first
 * @param who decided it: a customer's id, {@code operator}, or {@code order-service} where nobody
 *     did
 * @param why what led to it, for example {@code OUT_OF_STOCK}; null for the first
 */
public record StatusChange(
        @Nullable OrderStatus from, OrderStatus to, String who, @Nullable String why, Instant at) {}
