package quartet.analytics.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** TimescaleDB, if this database has it. */
@Component
class TimescaleExtension {

    private static final Logger log = LoggerFactory.getLogger(TimescaleExtension.class);

    private final JdbcClient jdbc;

    TimescaleExtension(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Creates the extension where it is available and loaded at start; elsewhere the statement
     * would fail or end the connection. Runs by itself, before any table exists.
     */
    void createWhereOffered() {
        if (created() || !available() || !preloaded()) {
            return;
        }
        try {
            jdbc.sql("CREATE EXTENSION IF NOT EXISTS timescaledb").update();
        } catch (DataAccessException e) {
            log.warn("TimescaleDB is available, but this user may not create it", e);
        }
    }

    /** Asked in two steps: the setting exists only in a session that has loaded the extension. */
    Edition edition() {
        return Edition.of(
                created(),
                jdbc.sql("SELECT coalesce(current_setting('timescaledb.license', true), '')")
                        .query(String.class)
                        .single());
    }

    private boolean created() {
        return holds("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb')");
    }

    private boolean available() {
        return holds(
                "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'timescaledb')");
    }

    /** Who may not read the setting may not create the extension either. */
    private boolean preloaded() {
        return holds(
                """
                SELECT EXISTS (SELECT FROM pg_settings WHERE name = 'shared_preload_libraries'
                                                         AND setting LIKE '%timescaledb%')
                """);
    }

    private boolean holds(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }
}
