package quartet.catalog.outbox;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Date;

/**
 * An event as it stands in its aggregate's document until it is sent; the body is the JSON text
 * that goes on the wire.
 *
 * @param seq dense per aggregate, from 1
 * @param id {@code <aggregate>:<seq>}
 */
public record Event(
        long seq,
        String id,
        String type,
        Instant occurredAt,
        @Nullable String traceparent,
        String body) {

    public static Event of(
            String aggregate,
            long seq,
            String type,
            Instant occurredAt,
            @Nullable String traceparent,
            String body) {
        return new Event(seq, id(aggregate, seq), type, occurredAt, traceparent, body);
    }

    public static String id(String aggregate, long seq) {
        return aggregate + ":" + seq;
    }

    public Document toDocument() {
        return new Document("seq", seq)
                .append("id", id)
                .append("type", type)
                .append("occurredAt", Date.from(occurredAt))
                .append("traceparent", traceparent)
                .append("body", body);
    }

    public static Event from(Document stored) {
        return new Event(
                stored.get("seq", Number.class).longValue(),
                stored.getString("id"),
                stored.getString("type"),
                stored.getDate("occurredAt").toInstant(),
                stored.getString("traceparent"),
                stored.getString("body"));
    }
}
