package quartet.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A process to start: nothing of our own terminal or JVM options reaches it.
 *
 * @param log where its output is appended; set aside as {@code .1} when it has grown large
 */
public record Command(
        List<String> words, Map<String, String> environment, Path directory, Path log) {

    private static final long LARGE_LOG_BYTES = 10L * 1024 * 1024;

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public Process start() throws IOException {
        setLargeLogAside();
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void setLargeLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            var aside = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
