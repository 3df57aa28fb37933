package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The head of one SKU as it was read: what the next change is computed from.
 *
 * @param version rises with every change; the filter of each write names it
 * @param seq of the last event
 */
public record Head(
        Sku sku, long version, long seq, Levels levels, ReorderLevel reorder, List<LogEntry> log) {

    public Head {
        log = List.copyOf(log);
    }

    /** The order's hold, if the log still knows it; otherwise its document does. */
    public @Nullable Hold hold(OrderId order) {
        return newest(order.value(), LogEntry::hold);
    }

    /** The same for the key of a movement. */
    public @Nullable Applied applied(String key) {
        return newest(key, LogEntry::applied);
    }

    private <T> @Nullable T newest(String key, Function<LogEntry, @Nullable T> part) {
        T newest = null;
        for (var entry : log) {
            var found = entry.key().equals(key) ? part.apply(entry) : null;
            if (found != null) {
                newest = found;
            }
        }
        return newest;
    }

    /** The head as the write of this change leaves it. */
    Head after(HeadChange change) {
        var longer = new ArrayList<>(log);
        longer.add(change.entry());
        return new Head(
                sku,
                change.entry().version(),
                seq + change.events().size(),
                change.levels(),
                change.reorder(),
                longer);
    }
}
