package quartet.order.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the last poll found unsent: how many documents, and since when the oldest waits. */
@Component
public class Backlog {

    /** Adds up one poll. */
    static final class Count {

        private long documents;
        private @Nullable Instant oldest;

        /**
         * @param waiting how many documents have something unsent, all in all
         */
        void add(List<Unsent> read, long waiting) {
            documents += waiting;
            for (var unsent : read) {
                var at = unsent.entries().getFirst().writtenAt();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
            }
        }
    }

    private final Clock clock;
    private volatile long documents;
    private volatile @Nullable Instant oldest;

    Backlog(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        meters.gauge("quartet.outbox.unsent", this, backlog -> backlog.documents);
        meters.gauge("quartet.outbox.age", this, backlog -> backlog.age().toSeconds());
    }

    void measured(Count count) {
        documents = count.documents;
        oldest = count.oldest;
    }

    /** How many documents have something to tell that Kafka would not take. */
    public long unsent() {
        return documents;
    }

    /** How long the oldest entry waits; zero where nothing does. Counts from one batch per poll. */
    public Duration age() {
        var since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
