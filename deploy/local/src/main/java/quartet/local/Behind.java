package quartet.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import quartet.local.data.DataDirectory;
import quartet.local.process.Java;
import quartet.local.shop.Pause;
import quartet.local.status.RunState;
import quartet.local.status.Screen;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A supervisor in a process of its own, which goes on when this one returns; what it prints goes to
 * a log, and from there to our screen until it is ready.
 */
final class Behind {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final DataDirectory data;
    private final Screen screen;
    private final Running running;
    private final Pause pause = Pause.real();

    Behind(DataDirectory data, Screen screen, Running running) {
        this.data = data;
        this.screen = screen;
        this.running = running;
    }

    /** The exit code of a start that failed, else 0 once it is ready. */
    int start(CommandLine line) throws IOException, InterruptedException {
        data.create();
        var log = data.log("supervisor");
        Files.deleteIfExists(log);
        var process =
                new ProcessBuilder(command(line))
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try (var printed = new RandomAccessFile(log.toFile(), "r")) {
            while (!process.waitFor(LOOK_EVERY)) {
                show(printed);
                if (ready()) {
                    show(printed);
                    return 0;
                }
            }
            show(printed);
        }
        return process.exitValue();
    }

    /** Waits for a system that somebody else starts, then says where it is. */
    int awaitReady() throws InterruptedException {
        while (!ready()) {
            var supervisor = running.state().map(RunState::supervisor);
            if (supervisor.isEmpty()) {
                screen.say("The start that was under way has ended: deploy/up logs supervisor");
                return StartFailed.PART_DIED;
            }
            pause.of(LOOK_EVERY);
        }
        running.state()
                .ifPresent(
                        state ->
                                screen.say(
                                        "Already running: " + state.url() + "   deploy/up status"));
        return 0;
    }

    private boolean ready() {
        return running.state().filter(RunState::ready).isPresent();
    }

    private void show(RandomAccessFile printed) throws IOException {
        @Nullable String text;
        while ((text = printed.readLine()) != null) {
            screen.say(new String(text.getBytes(ISO_8859_1), UTF_8));
        }
    }

    /** This very program again. {@code nohup}: a closed terminal must not end it. */
    private static List<String> command(CommandLine line) {
        var words = new ArrayList<>(List.of("nohup", Java.executable().toString()));
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("-D" + Starting.BEHIND + "=true");
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Up.class.getName()));
        line.options()
                .forEach(
                        (option, value) ->
                                words.add(value.isEmpty() ? option : option + "=" + value));
        return words;
    }
}
