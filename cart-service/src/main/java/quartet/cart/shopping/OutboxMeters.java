package quartet.cart.shopping;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** How the outbox fares: what waits, how long the oldest has waited, what failed. */
@Component
class OutboxMeters {

    private static final long NOTHING = Long.MAX_VALUE;

    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong oldestMs = new AtomicLong(NOTHING);
    private final Counter failures;

    OutboxMeters(MeterRegistry meters, Clock clock) {
        this.failures = meters.counter("quartet.outbox.failures");
        meters.gauge("quartet.outbox.unsent", unsent);
        // Counted when somebody asks: a relay that hangs must not look younger than it is.
        meters.gauge("quartet.outbox.age", oldestMs, oldest -> ageSeconds(oldest.get(), clock));
    }

    private static double ageSeconds(long sinceMs, Clock clock) {
        return sinceMs == NOTHING ? 0 : Math.max(0, clock.millis() - sinceMs) / 1000.0;
    }

    /**
     * @param events the oldest of every slot; of one with more than a batch the rest is not counted
     */
    void waiting(Collection<Waiting> events) {
        unsent.set(events.size());
        oldestMs.set(events.stream().mapToLong(Waiting::sinceMs).min().orElse(NOTHING));
    }

    void failed() {
        failures.increment();
    }
}
