package quartet.order.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class PollPauseTests {

    @ParameterizedTest
    @CsvSource({"0, 700", "35, 700", "100, 2000", "12000, 5000"})
    void growsWithTheCostOfAPollButNotWithAQueue(long costMillis, long pauseMillis) {
        var pause = OutboxRelay.pause(Duration.ofMillis(costMillis), Duration.ofMillis(700));

        assertThat(pause).isEqualTo(Duration.ofMillis(pauseMillis));
    }
}
