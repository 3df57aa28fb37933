package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What one event writes into the books.
 *
 * @param at the event's own time
 * @param entry null if no money moved
 * @param step null for history, which never passed the checkout
 * @param reported whether order-service wants to hear that this order is in the books
 */
record Posting(
        String eventId, Instant at, @Nullable Entry entry, @Nullable Step step, boolean reported) {

    /** How far an order came. */
    record Step(String orderId, String status) {}
}
