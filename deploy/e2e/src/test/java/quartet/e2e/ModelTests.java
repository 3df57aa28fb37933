package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.concurrent.TimeUnit.MINUTES;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The protocol's models, explored exhaustively: the design holds, and every rule that is taken away
 * breaks something. Whoever changes the protocol changes its model first.
 */
class ModelTests {

    @ParameterizedTest
    @ValueSource(strings = {"relay_mc.py", "stock_mc.py", "saga_mc.py"})
    void findsWhatItExpects(String model) throws Exception {
        assumeTrue(thereIsPython(), "model checks skipped: no python3 on the PATH");
        var check =
                new ProcessBuilder("python3", Path.of("model", model).toString())
                        .redirectErrorStream(true)
                        .start();
        var report = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor(5, MINUTES)).isTrue();
        assertThat(check.exitValue()).as(report).isZero();
    }

    private static boolean thereIsPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
