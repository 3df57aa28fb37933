package quartet.catalog.stock;

import quartet.catalog.outbox.Event;

import java.util.List;

/**
 * What has been told about a SKU.
 *
 * @param seq of the newest event
 * @param waiting events that no relay has taken out of the log yet, oldest first
 */
public record Told(long seq, List<Event> waiting) {

    public Told {
        waiting = List.copyOf(waiting);
    }
}
