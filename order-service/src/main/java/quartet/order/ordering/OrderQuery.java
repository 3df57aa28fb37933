package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.FulfilmentStatus;

/**
 * Which orders somebody asks for; null where anything will do. Newest first.
 *
 * @param limit 1 to 100
 * @param after where the last page ended
 */
public record OrderQuery(
        @Nullable CustomerId customer,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus payment,
        @Nullable FulfilmentStatus fulfilment,
        @Nullable Boolean imported,
        int limit,
        @Nullable OrderCursor after) {}
