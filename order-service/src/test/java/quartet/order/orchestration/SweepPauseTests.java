package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class SweepPauseTests {

    /** Twelve seconds are what a crowd of buyers once made a look wait for a connection. */
    @ParameterizedTest
    @CsvSource({"0, 1000", "50, 1000", "100, 2000", "12000, 3000"})
    void growsWithTheCostOfALookButNotWithAQueue(long costMillis, long pauseMillis) {
        var pause = OverdueOrders.pause(Duration.ofMillis(costMillis), Duration.ofSeconds(1));

        assertThat(pause).isEqualTo(Duration.ofMillis(pauseMillis));
    }
}
