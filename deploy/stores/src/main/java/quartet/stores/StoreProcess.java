package quartet.stores;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The process of one store. Its standard input is a pipe that nobody writes to: when this JVM ends,
 * also by {@code kill -9}, the pipe ends, and with it the store. JVM stores watch it themselves;
 * native ones are started through {@link #guarded}.
 */
final class StoreProcess {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final long MILLIS_BETWEEN_PROBES = 40;

    /** The shell becomes the server; what it leaves behind waits for the end of the pipe. */
    private static final String GUARD =
            """
            signal=$1; shift
            exec 3<&0
            ( while read -r _; do :; done <&3
              kill -"$signal" $$ 2>/dev/null || exit 0
              i=0
              while [ $i -lt 80 ] && kill -0 $$ 2>/dev/null; do i=$((i+1)); sleep 0.1; done
              kill -KILL $$ 2>/dev/null ) >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private final String name;
    private final Process process;
    private final StoreFolder folder;

    private StoreProcess(String name, Process process, StoreFolder folder) {
        this.name = name;
        this.process = process;
        this.folder = folder;
    }

    /** The command, ended by the signal when this JVM ends. */
    static List<String> guarded(String signal, List<String> command) {
        var guard = List.of("/bin/sh", "-c", GUARD, "guard", signal);
        return Stream.concat(guard.stream(), command.stream()).toList();
    }

    /** Starts the command and returns when it answers, or throws with the end of its log. */
    static StoreProcess start(
            String name, List<String> command, StoreFolder folder, BooleanSupplier answers) {
        return start(name, command, Map.of(), folder, answers);
    }

    /** The same with these variables in its environment. */
    static StoreProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            StoreFolder folder,
            BooleanSupplier answers) {
        var started = launch(name, command, environment, folder);
        try {
            started.await(answers);
            return started;
        } catch (StoreFailed e) {
            started.stop();
            throw e;
        }
    }

    private static StoreProcess launch(
            String name,
            List<String> command,
            Map<String, String> environment,
            StoreFolder folder) {
        var claim = new Claim(folder.claim());
        claim.takeOver(name);
        try {
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.data().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(folder.log().toFile()));
            // Without it the C library keeps a pool of memory per thread, tens of megabytes a JVM.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(environment);
            var process = builder.start();
            claim.write(process.toHandle());
            process.onExit().thenAccept(StoreProcess::endInput);
            return new StoreProcess(name, process, folder);
        } catch (IOException e) {
            throw new StoreFailed(name + ": cannot run " + command.getFirst(), e);
        }
    }

    private void await(BooleanSupplier answers) {
        var deadline = System.nanoTime() + TO_START.toNanos();
        while (!answers.getAsBoolean()) {
            if (ended(MILLIS_BETWEEN_PROBES)) {
                throw new StoreFailed(
                        "%s ended with code %d:%n%s"
                                .formatted(name, process.exitValue(), folder.tailOfLog()));
            }
            if (System.nanoTime() > deadline) {
                throw new StoreFailed(
                        "%s does not answer after %d s:%n%s"
                                .formatted(name, TO_START.toSeconds(), folder.tailOfLog()));
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    CompletableFuture<Integer> exited() {
        return process.onExit().thenApply(Process::exitValue);
    }

    void kill() {
        process.destroyForcibly();
        ended(TO_STOP.toMillis());
    }

    /** Ends the pipe, and the process by force if that is not enough; again does nothing. */
    void stop() {
        finish(TO_STOP);
        folder.removeIfTemporary();
    }

    void finish(Duration limit) {
        endInput(process);
        if (!ended(limit.toMillis())) {
            kill();
        }
    }

    private boolean ended(long withinMillis) {
        try {
            return process.waitFor(withinMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed(name + ": interrupted", e);
        }
    }

    private static void endInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It has ended already: that is what the end of the pipe is for.
        }
    }
}
