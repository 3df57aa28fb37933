package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What one event writes into the books.
 *
 * @param at the event's own time
 * @param entry null if no sale and no money moved
 * @param step null for history, which never passed the checkout, and for stock
 * @param movements of stock
 * @param reported whether order-service wants to hear that this order is in the books
 */
record Posting(
        String eventId,
        Instant at,
        @Nullable Entry entry,
        @Nullable Step step,
        List<Movement> movements,
        boolean reported) {

    Posting {
        movements = List.copyOf(movements);
    }

    static Posting ofOrder(
            String eventId,
            Instant at,
            @Nullable Entry entry,
            @Nullable Step step,
            boolean reported) {
        return new Posting(eventId, at, entry, step, List.of(), reported);
    }

    static Posting ofStock(String eventId, Instant at, List<Movement> movements) {
        return new Posting(eventId, at, null, null, movements, false);
    }

    /** How far an order came. */
    record Step(String orderId, String status) {}
}
