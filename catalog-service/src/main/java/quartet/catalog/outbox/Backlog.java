package quartet.catalog.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How much a poll found unsent, and since when. */
record Backlog(int entries, @Nullable Instant oldest) {

    static final Backlog NONE = new Backlog(0, null);

    static Backlog of(List<Unsent> unsent) {
        int entries = unsent.stream().mapToInt(one -> one.entries().size()).sum();
        var oldest =
                unsent.stream()
                        .flatMap(one -> one.entries().stream())
                        .flatMap(entry -> entry.events().stream())
                        .map(Event::occurredAt)
                        .min(Comparator.naturalOrder());
        return new Backlog(entries, oldest.orElse(null));
    }

    double ageSeconds(Clock clock) {
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
