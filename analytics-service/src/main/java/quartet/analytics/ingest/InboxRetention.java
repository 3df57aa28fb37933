package quartet.analytics.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import quartet.analytics.store.StoreState;

import java.time.Clock;
import java.time.Duration;

/**
 * Bounds the inbox. A row lives longer than its event can come again: than the topic and its dead
 * letters where those end, else than the facts themselves are kept. Should one come later still,
 * the facts' own keys, which hold the event's id and time, refuse it.
 */
@Component
class InboxRetention {

    private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);
    private static final int BATCH = 10_000;
    private static final int MOST_BATCHES = 100;

    private final JdbcClient jdbc;
    private final IngestProperties properties;
    private final StoreState store;
    private final Clock clock;

    InboxRetention(JdbcClient jdbc, IngestProperties properties, StoreState store, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${quartet.ingest.forget-every}", initialDelayString = "PT1M")
    void run() {
        if (!store.isReady()) {
            return;
        }
        try {
            properties.remember().forEach(this::forget);
        } catch (RuntimeException e) {
            log.info("The inbox will be cleared out next time: {}", e.toString());
        }
    }

    /** In batches, each a transaction of its own: nobody waits for it. */
    private void forget(String topic, Duration after) {
        int batches = 0;
        while (forgetBatch(topic, after) == BATCH && batches < MOST_BATCHES) {
            batches++;
        }
    }

    int forgetBatch(String topic, Duration after) {
        return jdbc.sql(
                        """
                        DELETE FROM inbox WHERE ctid IN (
                            SELECT ctid FROM inbox
                             WHERE topic = :topic AND at < :before::timestamptz LIMIT :batch)
                        """)
                .param("topic", topic)
                .param("before", clock.instant().minus(after).toString())
                .param("batch", BATCH)
                .update();
    }
}
