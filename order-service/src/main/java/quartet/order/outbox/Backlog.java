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

        private int documents;
        private @Nullable Instant oldest;

        void add(List<Unsent> read, int left) {
            documents += left;
            if (left == 0) {
                return;
            }
            for (var unsent : read) {
                var at = unsent.entries().getFirst().writtenAt();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
            }
        }
    }

    private final Clock clock;
    private volatile int documents;
    private volatile @Nullable Instant oldest;

    Backlog(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        meters.gauge("quartet.outbox.unsent", this, backlog -> backlog.documents);
        meters.gauge("quartet.outbox.oldest.seconds", this, backlog -> backlog.age().toSeconds());
    }

    void measured(Count count) {
        documents = count.documents;
        oldest = count.oldest;
    }

    /** How long the oldest entry waits; zero where nothing does. Counts from one batch per poll. */
    public Duration age() {
        var since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
