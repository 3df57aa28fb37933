package quartet.stores;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A store's folder: {@code data} inside it is the server's own, beside it lie log and claim. */
final class StoreFolder {

    private static final int TAIL = 15;

    private final Path path;
    private final Path log;
    private final boolean temporary;

    private StoreFolder(Path path, @Nullable Path log, boolean temporary) {
        this.path = path;
        this.log = log == null ? path.resolve("store.log") : log.toAbsolutePath();
        this.temporary = temporary;
    }

    static StoreFolder of(String name, StoreOptions options) {
        try {
            var kept = options.data();
            var path =
                    kept == null
                            ? Files.createTempDirectory("quartet-" + name + "-")
                            : Files.createDirectories(kept.toAbsolutePath());
            var folder = new StoreFolder(path, options.log(), kept == null);
            Files.createDirectories(folder.data());
            return folder;
        } catch (IOException e) {
            throw new StoreFailed(name + ": no folder to keep its data in", e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return log;
    }

    Path claim() {
        return path.resolve("process");
    }

    /** The last lines of the log, for the message of a failure. */
    String tailOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException _) {
            return "(no log at " + log + ")";
        }
    }

    void removeIfTemporary() {
        if (temporary) {
            removeAll(path);
        }
    }

    private static void removeAll(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(StoreFolder::remove);
        } catch (NoSuchFileException _) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
