package quartet.local.check.dump;

import java.util.List;
import java.util.Map;

/**
 * What a topic holds.
 *
 * @param compacted the oldest events of an aggregate may be gone
 * @param told by aggregate the first occurrence of each event, in order
 * @param duplicates further occurrences, which are fine
 * @param strays messages that carry no event's id
 */
public record Topic(boolean compacted, Map<String, List<Told>> told, long duplicates, long strays) {

    /** An event as it was told. */
    public record Told(long seq, String type, int partition) {}
}
