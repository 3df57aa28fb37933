package quartet.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shell script before any Java of ours runs. */
class UpScriptTests {

    private static final Path SCRIPT = Path.of("../up").toAbsolutePath().normalize();

    @TempDir private Path folder;

    @Test
    void explainsEveryWord() throws Exception {
        var told = run(Map.of(), "--help");
        assertThat(told.exit()).isZero();
        for (var word : Word.values()) {
            if (word != Word.START) {
                assertThat(told.text()).contains("\n  " + word + " ");
            }
        }
    }

    @Test
    void saysHowToGetAJdkWhereThereIsNone() throws Exception {
        var told = withJdksIn(folder);
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.text())
                .contains("This needs JDK 25; java is 17.0.15", "sdk install java 25-tem");
    }

    @Test
    void findsAJdkThatIsNotTheDefault() throws Exception {
        java(folder.resolve("jdk-21/bin"), "21.0.1", "java", "javac");
        java(folder.resolve("jdk-25/bin"), "25.0.3", "java", "javac");
        assertThat(withJdksIn(folder).text()).contains("started by 25.0.3");
    }

    @Test
    void wantsAJdkAndNoMereRuntime() throws Exception {
        java(folder.resolve("jre-25/bin"), "25.0.3", "java");
        assertThat(withJdksIn(folder).exit()).isEqualTo(2);
    }

    /** The default is a 17, whatever this machine has. */
    private Told withJdksIn(Path jdks) throws Exception {
        var path = folder.resolve("path");
        java(path, "17.0.15", "java");
        var environment =
                Map.of(
                        "PATH",
                        path + ":" + System.getenv("PATH"),
                        "JAVA_HOME",
                        "",
                        "QUARTET_JDKS",
                        jdks.toString());
        return run(environment, "status");
    }

    /**
     * Looks like a JDK's programs and says which one was started. Its first words are those of a
     * JVM that found options in its environment.
     */
    private static void java(Path bin, String version, String... programs) throws Exception {
        Files.createDirectories(bin);
        var script =
                """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dsome="thing"' >&2
                    echo 'openjdk version "%1$s" 2026-04-21' >&2
                    exit
                fi
                echo "started by %1$s"
                """
                        .formatted(version);
        for (var program : programs) {
            var file = Files.writeString(bin.resolve(program), script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private record Told(int exit, String text) {}

    private Told run(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Told(process.waitFor(), text);
    }
}
