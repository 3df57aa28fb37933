package quartet.analytics.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which events are in the books already. */
@Component
class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes note of events, in the caller's transaction. If another transaction is writing the same
     * event, waits for its end. In order of their ids: two such transactions never wait for each
     * other.
     *
     * @return those that were new
     */
    Set<String> admit(String topic, Collection<String> eventIds) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                INSERT INTO inbox (topic, event_id)
                                SELECT :topic, unnest(:ids::text[])
                                ON CONFLICT DO NOTHING RETURNING event_id
                                """)
                        .param("topic", topic)
                        .param("ids", eventIds.stream().sorted().toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
