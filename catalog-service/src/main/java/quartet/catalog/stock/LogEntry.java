package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What one change of a head was about, as whoever decides the next one has to know it. */
public record LogEntry(
        long version, String key, Instant at, @Nullable Hold hold, @Nullable Applied applied) {

    /** An order's hold, as this change left it. */
    static LogEntry of(long version, OrderId order, Instant at, Hold hold) {
        return new LogEntry(version, order.value(), at, hold, null);
    }

    /** A change that is nobody's but the SKU's. */
    static LogEntry of(long version, Instant at, String key) {
        return new LogEntry(version, key, at, null, null);
    }

    static LogEntry of(long version, Instant at, Applied applied) {
        return new LogEntry(version, applied.key(), at, null, applied);
    }
}
