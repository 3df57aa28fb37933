package quartet.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A note of a process that was started, written at once, so that it can be ended even if whoever
 * started it was killed the moment after.
 */
public record Note(Path file) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    public void write(ProcessHandle process) throws IOException {
        var identity = Identity.of(process);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, identity.pid() + " " + identity.startedAt());
    }

    /** The noted process, if it still runs. */
    public Optional<ProcessHandle> running() {
        return read().flatMap(Identity::find);
    }

    /** Ends the noted process if it still runs, and forgets it. */
    public void end() throws IOException {
        read().ifPresent(identity -> identity.end(GRACE));
        Files.deleteIfExists(file);
    }

    private Optional<Identity> read() {
        try {
            var words = Files.readString(file).strip().split(" ");
            return Optional.of(new Identity(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
