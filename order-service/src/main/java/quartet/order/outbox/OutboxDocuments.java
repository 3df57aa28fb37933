package quartet.order.outbox;

import org.bson.Document;

import java.util.Date;
import java.util.List;

/** How entries stand in a document, in the field {@code outbox}. */
public final class OutboxDocuments {

    private OutboxDocuments() {}

    public static Document document(OutboxEntry entry) {
        var document =
                new Document("seq", entry.seq())
                        .append("id", entry.id())
                        .append("type", entry.type())
                        .append("occurredAt", Date.from(entry.occurredAt()))
                        .append("writtenAt", Date.from(entry.writtenAt()));
        if (entry.traceparent() != null) {
            document.append("traceparent", entry.traceparent());
        }
        return document.append("body", entry.body());
    }

    static List<OutboxEntry> entries(Document aggregate) {
        return aggregate.getList("outbox", Document.class, List.of()).stream()
                .map(OutboxDocuments::entry)
                .toList();
    }

    private static OutboxEntry entry(Document entry) {
        return new OutboxEntry(
                entry.get("seq", Number.class).longValue(),
                entry.getString("id"),
                entry.getString("type"),
                entry.getDate("occurredAt").toInstant(),
                entry.getDate("writtenAt").toInstant(),
                entry.getString("traceparent"),
                entry.getString("body"));
    }
}
