package quartet.local.status;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file in which a supervisor says what runs; replaced as a whole, so never half read. */
public final class StateFile {

    private final JsonMapper json = JsonMapper.shared();
    private final Path file;

    public StateFile(Path file) {
        this.file = file;
    }

    public synchronized void write(RunState state) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, json.writeValueAsBytes(state));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty if nothing was ever started here, or the file is unreadable. */
    public Optional<RunState> read() {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), RunState.class));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
