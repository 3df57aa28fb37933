package quartet.analytics.live;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Whether Kafka answers, so that clients are not told that nothing happens when nobody knows. */
@Component
class Pulse {

    private final Clock clock;
    private volatile @Nullable Instant silentSince;

    Pulse(Clock clock) {
        this.clock = clock;
        this.silentSince = clock.instant();
    }

    void beats() {
        silentSince = null;
    }

    /**
     * @return whether this is news
     */
    boolean silent() {
        if (silentSince == null) {
            silentSince = clock.instant();
            return true;
        }
        return false;
    }

    /** Since when it does not answer; empty if it does. */
    Optional<Instant> silentSince() {
        return Optional.ofNullable(silentSince);
    }
}
