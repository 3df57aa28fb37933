package quartet.order.importing;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import quartet.order.outbox.FirstEntry;
import quartet.order.outbox.OutboxEntry;

/**
 * A document of the past with the one event that tells of it.
 *
 * @param rev the revision of its saga, null where it has none
 */
record PastDocument(String id, @Nullable Long rev, Document document, OutboxEntry entry) {

    FirstEntry firstEntry() {
        return new FirstEntry(id, rev, entry);
    }
}
