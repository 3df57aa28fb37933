package quartet.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.Stream;

class GrowingPauseTests {

    private final GrowingPause pause =
            new GrowingPause(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void doublesUpToTheLongestWhileThePartKeepsDying() {
        var pauses = Stream.generate(() -> pause.after(Duration.ofSeconds(2)).toSeconds()).limit(5);
        assertThat(pauses).containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void beginsAnewAfterALongLife() {
        pause.after(Duration.ZERO);
        pause.after(Duration.ZERO);
        assertThat(pause.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
