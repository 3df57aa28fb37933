package quartet.catalog.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import quartet.catalog.background.Repeating;
import quartet.catalog.faults.CrashPoint;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Sends what the documents of one outbox have to tell: at once those that were signalled, and every
 * so often whatever a poll finds, which alone would be enough.
 */
public final class Relay extends Repeating {

    private final Outbox outbox;
    private final Signals signals;
    private final Waves waves;
    private final OutboxProperties properties;
    private final Clock clock;
    private final CrashPoint crash;
    private final Counter failures;
    private volatile Backlog backlog = Backlog.NONE;
    private long nextPoll = System.nanoTime();

    public Relay(
            Outbox outbox,
            Signals signals,
            EventSender sender,
            OutboxProperties properties,
            Clock clock,
            CrashPoint crash,
            MeterRegistry metrics) {
        super("relay-" + outbox.topic());
        this.outbox = outbox;
        this.signals = signals;
        this.waves = new Waves(outbox.topic(), sender);
        this.properties = properties;
        this.clock = clock;
        this.crash = crash;
        this.failures = metrics.counter("quartet.outbox.failures", "topic", outbox.topic());
        Gauge.builder("quartet.outbox.age", this, relay -> relay.backlog.ageSeconds(clock))
                .description("Age of the oldest event that is not sent")
                .baseUnit("seconds")
                .tag("topic", outbox.topic())
                .register(metrics);
        Gauge.builder("quartet.outbox.unsent", this, relay -> relay.backlog.entries())
                .description("Entries that the last poll found unsent, at least")
                .tag("topic", outbox.topic())
                .register(metrics);
    }

    /** Sends what was signalled, and polls if it is time. */
    @Override
    protected Duration work() {
        relaySignalled();
        long left = nextPoll - System.nanoTime();
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        return pollAndPause();
    }

    /** Pauses are measured by the clock that never jumps. */
    private Duration pollAndPause() {
        long began = System.nanoTime();
        boolean more = poll();
        long now = System.nanoTime();
        var pause = pauseAfter(Duration.ofNanos(now - began), properties.pollEvery());
        nextPoll = more ? now : now + pause.toNanos();
        return more ? Duration.ZERO : pause;
    }

    /** One round over whatever is unsent; true if it is worth polling again at once. */
    boolean poll() {
        var unsent = outbox.unsent();
        backlog = Backlog.of(unsent);
        return relay(unsent)
                && (unsent.size() >= Outbox.MOST_AGGREGATES
                        || unsent.stream().anyMatch(Relay::isCut));
    }

    private void relaySignalled() {
        var signalled = signals.take(Outbox.MOST_AGGREGATES);
        if (!signalled.isEmpty()) {
            var unsent = outbox.unsentOf(signalled);
            if (relay(unsent)) {
                unsent.stream().filter(Relay::isCut).forEach(u -> signals.changed(u.aggregate()));
            }
        }
    }

    private static boolean isCut(Unsent unsent) {
        return unsent.entries().size() >= Outbox.MOST_ENTRIES;
    }

    /** Whether everything was sent and taken out. */
    private boolean relay(List<Unsent> unsent) {
        try {
            var sent = waves.send(unsent);
            if (!sent.marks().isEmpty()) {
                crash.hit("relay", "sent");
                outbox.remove(sent.marks());
            }
            if (!sent.complete()) {
                failures.increment();
            }
            return sent.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    protected boolean pause(Duration length) throws InterruptedException {
        signals.await(length, properties.gather());
        return false;
    }
}
