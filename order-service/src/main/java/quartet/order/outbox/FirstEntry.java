package quartet.order.outbox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The only event of a document that was born at rest.
 *
 * @param rev the revision of its saga, null where it has none
 */
public record FirstEntry(String id, @Nullable Long rev, OutboxEntry entry) {

    Unsent unsent() {
        return new Unsent(id, entry.seq(), rev, true, List.of(entry));
    }
}
