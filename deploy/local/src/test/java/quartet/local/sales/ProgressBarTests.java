package quartet.local.sales;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import quartet.local.status.Screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;

class ProgressBarTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void showsRateAndTimeLeft() {
        var bar = bar(false);
        assertThat(bar.line(250, Instant.EPOCH.plusSeconds(10)))
                .contains("[#######.......................]  25 %", "25 rows/s", "0:30 left");
    }

    @Test
    void speaksEveryTenSecondsWithoutATerminal() {
        var bar = bar(false);
        for (var second = 1; second <= 21; second++) {
            now = now.plusSeconds(1);
            bar.at(second * 10L);
        }
        assertThat(printed.toString(UTF_8).lines()).hasSize(2);
    }

    @Test
    void movesOnTheSpotOnATerminal() {
        var bar = bar(true);
        now = now.plusSeconds(1);
        bar.at(10);
        assertThat(printed.toString(UTF_8)).startsWith("\r").doesNotContain("\n");
    }

    private ProgressBar bar(boolean terminal) {
        var screen = new Screen(new PrintStream(printed, true, UTF_8), terminal);
        return new ProgressBar("orders", "rows", 1_000, screen, () -> now);
    }
}
