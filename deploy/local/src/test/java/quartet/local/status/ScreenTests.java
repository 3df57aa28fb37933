package quartet.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;

class ScreenTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsAPartAsALineOfEightyColumnsWithoutColour() {
        screen(false).ok("redis", "6.2.11, embedded", Duration.ofMillis(410));
        assertThat(text())
                .startsWith("ok  redis          6.2.11, embedded")
                .endsWith(" 0.4 s\n")
                .doesNotContain("\u001b")
                .hasSize(81);
    }

    @Test
    void cutsWhatIsTooLongInsteadOfBreakingTheTable() {
        screen(false).ok("redis", "x".repeat(200), Duration.ofSeconds(100));
        assertThat(text()).hasSize(81).contains("…");
    }

    @Test
    void coloursTheMarkOnATerminalOnly() {
        screen(true).ok("redis", "6.2.11", Duration.ZERO);
        assertThat(text()).startsWith("\u001b[32mok\u001b[0m  redis");
    }

    @Test
    void saysWhatIsWaitedFor() {
        screen(false).waiting("order", "waiting for mongodb", Duration.ofSeconds(6));
        assertThat(text()).startsWith("..  order          waiting for mongodb").endsWith("6 s\n");
    }

    @Test
    void movesNoBarWhereThereIsNoTerminal() {
        screen(false).replace("[###...]");
        assertThat(text()).isEmpty();
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(printed, true, UTF_8), terminal);
    }

    private String text() {
        return printed.toString(UTF_8);
    }
}
