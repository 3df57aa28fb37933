package quartet.order.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One event on its way out.
 *
 * @param seq dense per aggregate, from 1
 * @param id {@code <aggregate>:<seq>}, what consumers tell repeats by
 * @param type the name on the wire, for example {@code order.confirmed.v1}
 * @param occurredAt the time of the fact; of an imported order its own, years ago
 * @param writtenAt when it went into the outbox
 * @param body the JSON text as it goes on the wire
 */
public record OutboxEntry(
        long seq,
        String id,
        String type,
        Instant occurredAt,
        Instant writtenAt,
        @Nullable String traceparent,
        String body) {}
