package quartet.analytics.rollups;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refreshes continuous aggregates (TSL). TimescaleDB keeps its own log of what is dirty, so the
 * whole past is cheap to ask for; imports are old. It refuses to run inside a transaction.
 */
@Component
class ContinuousRefresh {

    private final JdbcClient jdbc;

    ContinuousRefresh(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void run(Rollup rollup) {
        jdbc.sql(
                        "CALL refresh_continuous_aggregate('%s', NULL, date_trunc('hour', now()))"
                                .formatted(rollup.table()))
                .update();
    }
}
