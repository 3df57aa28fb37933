package quartet.analytics.rollups;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/**
 * Sums up dirty buckets again, on plain PostgreSQL and under the Apache licence.
 *
 * <p>Everything happens on one snapshot: the log rows read, the facts summed up, and exactly those
 * log rows deleted. Facts that are committed meanwhile bring a log row of their own, which this
 * refresh does not see: their bucket stays dirty. Two refreshes exclude each other by a lock, and
 * should one start on a snapshot that has just become old, the database refuses its writes.
 */
@Component
class Refresh {

    private final JdbcClient jdbc;

    Refresh(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Dirty(long id, String bucket) {}

    /**
     * @return how many buckets were summed up; 0 if none is dirty or another instance is at work
     * @throws org.springframework.dao.DataAccessException also if another transaction came between:
     *     nothing happened then, and the next run does it
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    int run(Rollup rollup) {
        if (!locked(rollup)) {
            return 0;
        }
        var dirty = dirty(rollup);
        var buckets = dirty.stream().map(Dirty::bucket).distinct().toArray(String[]::new);
        if (buckets.length > 0) {
            replace(rollup, buckets);
            forget(dirty);
        }
        return buckets.length;
    }

    private boolean locked(Rollup rollup) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext(:name))")
                .param("name", "refresh " + rollup.table())
                .query(Boolean.class)
                .single();
    }

    private List<Dirty> dirty(Rollup rollup) {
        return jdbc.sql(
                        """
                        SELECT id, bucket::text FROM rollup_invalidation
                         WHERE rollup = :rollup AND bucket IN (
                               SELECT DISTINCT bucket FROM rollup_invalidation
                                WHERE rollup = :rollup ORDER BY bucket LIMIT :limit)
                        """)
                .param("rollup", rollup.table())
                .param("limit", rollup.bucketsAtOnce())
                .query((row, _) -> new Dirty(row.getLong("id"), row.getString("bucket")))
                .list();
    }

    private void replace(Rollup rollup, String[] buckets) {
        jdbc.sql(
                        "DELETE FROM %s_mat WHERE bucket = ANY(:buckets::text[]::timestamptz[])"
                                .formatted(rollup.table()))
                .param("buckets", buckets)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO %1$s_mat
                        SELECT b.bucket, s.* FROM unnest(:buckets::text[]::timestamptz[]) AS b(bucket)
                         CROSS JOIN LATERAL %1$s_of(b.bucket) s
                        """
                                .formatted(rollup.table()))
                .param("buckets", buckets)
                .update();
    }

    private void forget(List<Dirty> dirty) {
        jdbc.sql("DELETE FROM rollup_invalidation WHERE id = ANY(:ids)")
                .param("ids", dirty.stream().mapToLong(Dirty::id).toArray())
                .update();
    }
}
