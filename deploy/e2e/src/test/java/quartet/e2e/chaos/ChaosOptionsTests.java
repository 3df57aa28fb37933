package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ChaosOptionsTests {

    @Test
    void trainsUnlessToldNotTo() {
        assertThat(of("--runs", "3").training()).isTrue();
        assertThat(of("--runs", "3", "--no-training", "--seed", "9").training()).isFalse();
        assertThat(ChaosOptions.of(new String[0], false).training()).isFalse();
    }

    @Test
    void takesValuesAroundWhatHasNone() {
        var options = of("--runs", "3", "--no-training", "--seed", "9", "--seconds", "45");

        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.seed()).isEqualTo(9);
        assertThat(options.load()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("--days", "3"));
        assertThatIllegalArgumentException().isThrownBy(() -> of("--runs"));
    }

    private static ChaosOptions of(String... args) {
        return ChaosOptions.of(args, true);
    }
}
