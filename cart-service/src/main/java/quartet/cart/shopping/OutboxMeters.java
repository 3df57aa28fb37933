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

    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestMs = new AtomicLong();
    private final Counter failures;
    private final Clock clock;

    OutboxMeters(MeterRegistry meters, Clock clock) {
        this.failures = meters.counter("quartet.outbox.failures");
        this.clock = clock;
        meters.gauge("quartet.outbox.waiting", waiting);
        meters.gauge("quartet.outbox.oldest.seconds", oldestMs, age -> age.get() / 1000.0);
    }

    void waiting(Collection<Waiting> events) {
        long now = clock.millis();
        waiting.set(events.size());
        oldestMs.set(events.stream().mapToLong(event -> now - event.sinceMs()).max().orElse(0));
    }

    void failed() {
        failures.increment();
    }
}
