package quartet.catalog.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Signals wake a relay, and cost nothing if they are lost. */
class SignalsTests {

    private final Signals signals = new Signals();

    @Test
    void areTakenOnce() {
        signals.changed("A");
        signals.changed("A");
        signals.changed("B");

        assertThat(signals.take(1)).hasSize(1);
        assertThat(signals.take(10)).hasSize(1);
        assertThat(signals.take(10)).isEmpty();
    }

    @Test
    void wakeWhoeverWaits() {
        Thread.ofVirtual().start(() -> signals.changed("A"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> signals.await(Duration.ofHours(1), Duration.ofMillis(1)));
        assertThat(signals.take(10)).containsExactly("A");
    }

    @Test
    void areWaitedForNoLongerThanAsked() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> signals.await(Duration.ofMillis(5), Duration.ofHours(1)));
    }

    @Test
    void areBounded() {
        for (int i = 0; i < 11_000; i++) {
            signals.changed("A" + i);
        }

        assertThat(signals.take(20_000)).hasSize(10_000);
    }
}
