package quartet.local.data;

import quartet.local.process.Note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the stores keep their data and the launcher its own: keys, ports, logs, who runs.
 *
 * <p>Starting over removes what this class knows by name and nothing else, so a wrong directory
 * given by hand loses nothing.
 */
public record DataDirectory(Path root) {

    private static final List<String> OURS =
            List.of(
                    "stores",
                    "keys",
                    "run",
                    "logs",
                    "imports",
                    "ports.properties",
                    "seed.properties",
                    "training");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path store(String name) {
        return root.resolve("stores").resolve(name);
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path run(String file) {
        return root.resolve("run").resolve(file);
    }

    /** Where the process of a part is noted. */
    public Note note(String part) {
        return new Note(run(part + ".process"));
    }

    /** Every process that is noted, here and in a training, whether it still runs or not. */
    public List<Note> notes() throws IOException {
        var notes = new ArrayList<Note>();
        for (var run : List.of(root.resolve("run"), training().root().resolve("run"))) {
            if (Files.isDirectory(run)) {
                try (var files = Files.list(run)) {
                    files.filter(DataDirectory::isNote).map(Note::new).forEach(notes::add);
                }
            }
        }
        return notes;
    }

    /**
     * Ends every noted process that still runs; all are asked before the first is waited for.
     *
     * @return how many there were
     */
    public int endLeftovers() throws IOException {
        var notes = notes();
        var left = notes.stream().flatMap(note -> note.running().stream()).toList();
        left.forEach(ProcessHandle::destroy);
        for (var note : notes) {
            note.end();
        }
        return left.size();
    }

    /** Data of its own for a training run; gone after it. */
    public DataDirectory training() {
        return new DataDirectory(root.resolve("training"));
    }

    private static boolean isNote(Path file) {
        return file.toString().endsWith(".process");
    }

    public Path key(String name) {
        return root.resolve("keys").resolve(name);
    }

    public Path ports() {
        return root.resolve("ports.properties");
    }

    public Path seed() {
        return root.resolve("seed.properties");
    }

    public Path imports() {
        return root.resolve("imports");
    }

    /** Makes the directories that must exist before anything starts. */
    public void create() throws IOException {
        for (var name : List.of("stores", "run", "logs")) {
            Files.createDirectories(root.resolve(name));
        }
    }

    /** Removes all data, keys and logs. Nothing may be running in it. */
    public void startOver() throws IOException {
        for (var name : OURS) {
            delete(root.resolve(name));
        }
    }

    /** Removes a file or a directory with all that is in it; nothing happens if it is not there. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(DataDirectory::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
