package quartet.catalog.outbox;

import java.util.List;

/** What one aggregate has written down and not yet told, oldest first. */
public record Unsent(String aggregate, List<Entry> entries) {

    /**
     * One write's events, perhaps none.
     *
     * @param mark rises from entry to entry; what is sent is taken out up to a mark
     */
    public record Entry(long mark, List<Event> events) {}

    public Unsent {
        entries = List.copyOf(entries);
    }
}
