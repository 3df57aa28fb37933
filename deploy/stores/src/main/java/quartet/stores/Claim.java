package quartet.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The note in a store's folder that says whose process works there: owner and server, each with the
 * time it started, so that a number given to another process later is not taken for it.
 */
final class Claim {

    private static final int SECONDS_TO_DIE = 10;

    private final Path file;

    Claim(Path file) {
        this.file = file;
    }

    /**
     * Ends a server whose owner died before it could.
     *
     * @throws StoreFailed if its owner lives: two servers on one folder destroy it
     */
    void takeOver(String name) {
        var lines = read();
        if (lines.size() != 2) {
            return;
        }
        var server = living(lines.get(1));
        if (server.isEmpty()) {
            return;
        }
        living(lines.get(0))
                .ifPresent(
                        owner -> {
                            throw new StoreFailed(
                                    "%s: %s is in use by process %d, started by process %d"
                                            .formatted(
                                                    name,
                                                    file.getParent(),
                                                    server.get().pid(),
                                                    owner.pid()));
                        });
        end(name, server.get());
    }

    void write(ProcessHandle server) {
        try {
            Files.write(file, List.of(lineOf(ProcessHandle.current()), lineOf(server)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(String name, ProcessHandle server) {
        server.destroyForcibly();
        try {
            server.onExit().get(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed(name + ": interrupted", e);
        } catch (Exception e) {
            throw new StoreFailed(name + ": process " + server.pid() + " does not end", e);
        }
    }

    private static String lineOf(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Optional<ProcessHandle> living(String line) {
        var pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> lineOf(p).equals(line));
    }
}
