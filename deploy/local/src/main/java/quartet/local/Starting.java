package quartet.local;

import quartet.local.data.DataDirectory;
import quartet.local.parts.Repository;
import quartet.local.status.Screen;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code deploy/up} without a word: start, or join what runs already; in front or behind. */
final class Starting {

    /** Set for the process that supervises behind {@code -d}. */
    static final String BEHIND = "quartet.behind";

    private final CommandLine line;
    private final Repository repository;
    private final DataDirectory data;
    private final Screen screen;
    private final Running running;

    Starting(CommandLine line, Repository repository, DataDirectory data, Screen screen) {
        this.line = line;
        this.repository = repository;
        this.data = data;
        this.screen = screen;
        this.running = new Running(data);
    }

    int run() throws IOException, InterruptedException {
        if (line.has("--fresh") && !Boolean.getBoolean(BEHIND) && running.stop()) {
            screen.say("Stopped what was running, to start over.");
        }
        if (running.state().isPresent()) {
            return join();
        }
        if (line.has("-d") && !Boolean.getBoolean(BEHIND)) {
            return new Behind(data, screen, running).start(line);
        }
        return supervise();
    }

    /** Nothing to start: its supervisor starts again what dies. */
    private int join() throws InterruptedException {
        var behind = new Behind(data, screen, running);
        var exit = behind.awaitReady();
        if (exit != 0 || line.has("-d")) {
            return exit;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopQuietly));
        running.state()
                .ifPresent(
                        state -> state.supervisor().find().ifPresent(one -> one.onExit().join()));
        return 0;
    }

    /** Runs until somebody stops it: Ctrl-C, {@code deploy/up stop}, or the end of the terminal. */
    private int supervise() {
        var begun = System.nanoTime();
        var ended = stopWhenAsked(Thread.currentThread());
        screen.say(Banner.line());
        try (var system = Launcher.start(options(), screen)) {
            ReadyTable.of(system.url().toString(), Duration.ofNanos(System.nanoTime() - begun))
                    .forEach(screen::say);
            system.awaitEnd();
            return 0;
        } catch (StartFailed e) {
            screen.say("");
            screen.say(String.valueOf(e.getMessage()));
            e.details().forEach(screen::say);
            return e.exitCode();
        } catch (InterruptedException _) {
            return 0;
        } finally {
            ended.countDown();
        }
    }

    /** A signal interrupts the thread that supervises and waits until it has cleaned up. */
    private CountDownLatch stopWhenAsked(Thread supervising) {
        var ended = new CountDownLatch(1);
        Runnable stop =
                () -> {
                    if (ended.getCount() > 0) {
                        screen.say("Stopping.");
                        supervising.interrupt();
                        awaitUninterrupted(ended);
                    }
                };
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
        return ended;
    }

    private static void awaitUninterrupted(CountDownLatch ended) {
        try {
            ended.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopQuietly() {
        try {
            running.stop();
        } catch (IOException e) {
            screen.say("Could not stop: " + e.getMessage());
        }
    }

    private SystemOptions options() {
        var port = line.number("--port", CommandLine.DEFAULT_PORT);
        var training = !line.has("--no-training") && System.getenv("QUARTET_NO_TRAINING") == null;
        return SystemOptions.usual(repository, data.root(), port)
                .with(line.has("--fresh"), training, !line.has("--no-seed"));
    }
}
