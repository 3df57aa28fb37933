package quartet.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, however long the file is. */
public final class LogTail {

    private static final int MOST_BYTES = 256 * 1024;

    private LogTail() {}

    /** The last lines, oldest first; empty if there is no such file. */
    public static List<String> of(Path log, int lines) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - MOST_BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new String(bytes, UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read: " + e.getMessage() + ")");
        }
    }
}
