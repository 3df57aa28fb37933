package quartet.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that can be recognised later: a number alone may belong to another process by then.
 *
 * @param startedAt epoch milliseconds, as the system tells it
 */
public record Identity(long pid, long startedAt) {

    public static Identity of(ProcessHandle process) {
        return new Identity(process.pid(), startOf(process));
    }

    /** The process, if it still runs and is the same one. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process) == startedAt);
    }

    /** Asks it to end, insists after the given time, and returns when it is gone. */
    public void end(Duration grace) {
        find().ifPresent(process -> end(process, grace));
    }

    private static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
