package quartet.recommendation.graph;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * What orders add to a node or an edge: how many there are, their decayed weight, and the newest.
 *
 * @param lastAt null where orders are only taken away: a maximum cannot be subtracted from
 */
record Worth(long n, double w, @Nullable Instant lastAt) {

    Worth plus(Worth other) {
        return new Worth(n + other.n, w + other.w, later(lastAt, other.lastAt));
    }

    Worth negated() {
        return new Worth(-n, -w, null);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    /** As a row for Cypher: key, n, w and at, which may be null. */
    Map<String, @Nullable Object> row(String keyName, String key) {
        var row = new HashMap<String, @Nullable Object>();
        row.put(keyName, key);
        row.put("n", n);
        row.put("w", w);
        row.put("at", lastAt == null ? null : lastAt.atZone(ZoneOffset.UTC));
        return row;
    }
}
