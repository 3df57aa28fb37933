package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of an order's history.
 *
 * @param from null for the first
 * @param who a customer's id, {@code operator}, or {@code order-service}
 * @param why what led to it, for example {@code OUT_OF_STOCK}; null where the status says it all
 */
public record StatusChange(
        @Nullable OrderStatus from, OrderStatus to, String who, @Nullable String why, Instant at) {}
