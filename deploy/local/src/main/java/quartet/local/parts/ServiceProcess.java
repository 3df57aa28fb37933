package quartet.local.parts;

import quartet.local.process.Command;
import quartet.local.process.Note;
import quartet.local.supervision.Live;
import quartet.local.supervision.PartDied;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A service in a process of its own. */
final class ServiceProcess implements Live {

    private static final long PROBE_EVERY_MILLIS = 100;

    /** A training run writes down what it saw before it ends. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;
    private final String edition;

    private ServiceProcess(Process process, URI address, String edition) {
        this.process = process;
        this.address = address;
        this.edition = edition;
    }

    /** Returns when {@code /readyz} answers 200. */
    static ServiceProcess start(
            String name,
            Command command,
            Note note,
            URI address,
            CacheUse cache,
            Readiness readiness)
            throws PartDied, InterruptedException {
        var process = started(name, command, note);
        var ready = false;
        try {
            while (!ready) {
                if (process.waitFor(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new PartDied(name, process.exitValue());
                }
                ready = readiness.of(address);
            }
            return new ServiceProcess(process, address, cache.outcome());
        } finally {
            if (!ready) {
                process.destroyForcibly();
            }
        }
    }

    private static Process started(String name, Command command, Note note) throws PartDied {
        try {
            note.end();
            var process = command.start();
            note.write(process.toHandle());
            return process;
        } catch (IOException e) {
            throw new PartDied(name, "could not be started: " + e.getMessage());
        }
    }

    @Override
    public String version() {
        return Repository.version();
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public CompletableFuture<Integer> exited() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void stop() {
        process.destroy();
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            kill();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
