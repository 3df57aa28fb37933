package quartet.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;

class OptionsTests {

    private static final Path HOME = Path.of("/quartet");

    @Test
    void measuresAMinuteAfterFiveOfTheSameUnlessToldOtherwise() {
        assertThat(Options.of(HOME))
                .isEqualTo(
                        new Options(
                                8,
                                1,
                                200,
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(1),
                                HOME.resolve("deploy/local/.data"),
                                false));
    }

    @Test
    void takesEveryOption() {
        var typed =
                "--clients 2 --lines 3 --products 9 --warm-up 0 --seconds 4 --data /d --json"
                        .split(" ");
        assertThat(Options.of(HOME, typed))
                .isEqualTo(
                        new Options(
                                2,
                                3,
                                9,
                                Duration.ZERO,
                                Duration.ofSeconds(4),
                                Path.of("/d"),
                                true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--client 2", "--clients", "--clients 0", "--lines 0", "--seconds -1", "x"})
    void refusesWhatItDoesNotUnderstand(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(HOME, typed.split(" ")))
                .withMessageMatching(".+");
    }
}
