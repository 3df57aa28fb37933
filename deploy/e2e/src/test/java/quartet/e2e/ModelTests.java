package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.concurrent.TimeUnit.MINUTES;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The protocol's models, explored exhaustively: the design holds, and every rule that is taken away
 * breaks something. Whoever changes the protocol changes its model first.
 */
class ModelTests {

    @TempDir private static Path reports;

    /** All at once: each keeps one core busy for the better part of a minute. */
    private static final Map<String, Process> CHECKS = new HashMap<>();

    static List<String> models() {
        return List.of("relay_mc.py", "stock_mc.py", "saga_mc.py");
    }

    @BeforeAll
    static void explore() throws Exception {
        assumeTrue(thereIsPython(), "model checks skipped: no python3 on the PATH");
        for (var model : models()) {
            var check = new ProcessBuilder("python3", Path.of("model", model).toString());
            check.redirectErrorStream(true).redirectOutput(reports.resolve(model).toFile());
            CHECKS.put(model, check.start());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void findsWhatItExpects(String model) throws Exception {
        var check = Objects.requireNonNull(CHECKS.get(model));
        assertThat(check.waitFor(5, MINUTES)).isTrue();
        assertThat(check.exitValue()).as(Files.readString(reports.resolve(model))).isZero();
    }

    private static boolean thereIsPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
