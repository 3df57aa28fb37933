package quartet.order.outbox;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A document with something to tell, as the relay read it.
 *
 * @param seq the number of the newest event this aggregate ever had
 * @param rev the revision of its saga, null where it has none
 * @param resting whether its saga announces nothing more
 */
record Unsent(String id, long seq, @Nullable Long rev, boolean resting, List<OutboxEntry> entries) {

    static Unsent of(Document document) {
        var saga = document.get("saga", Document.class);
        return new Unsent(
                document.getString("_id"),
                document.get("seq", Number.class).longValue(),
                saga == null ? null : saga.get("rev", Number.class).longValue(),
                saga == null || !saga.containsKey("nextAt"),
                OutboxDocuments.entries(document));
    }
}
