package quartet.local.sales;

import quartet.local.status.Screen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How far something is: a bar that moves on a terminal, a line every ten seconds elsewhere. Not
 * thread-safe.
 */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final Duration REDRAWN_EVERY = Duration.ofMillis(200);
    private static final Duration SAID_EVERY = Duration.ofSeconds(10);

    private final String what;
    private final String unit;
    private final long total;
    private final Screen screen;
    private final InstantSource clock;
    private final Instant begun;
    private Instant shown;

    ProgressBar(String what, String unit, long total, Screen screen, InstantSource clock) {
        this.what = what;
        this.unit = unit;
        this.total = Math.max(1, total);
        this.screen = screen;
        this.clock = clock;
        this.begun = clock.instant();
        this.shown = begun;
    }

    void at(long done) {
        var now = clock.instant();
        var pause = screen.isTerminal() ? REDRAWN_EVERY : SAID_EVERY;
        if (Duration.between(shown, now).compareTo(pause) < 0) {
            return;
        }
        shown = now;
        if (screen.isTerminal()) {
            screen.replace(line(done, now));
        } else {
            screen.say(line(done, now));
        }
    }

    void done(long done) {
        screen.replace("");
        var took = Duration.between(begun, clock.instant());
        screen.ok(what, "%,d %s".formatted(done, unit), took);
    }

    String line(long done, Instant now) {
        var share = Math.min(1.0, (double) done / total);
        var filled = (int) (share * WIDTH);
        var seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        var rate = done / seconds;
        var left = rate <= 0 ? "" : clockFace(Math.round((total - done) / rate)) + " left";
        return "    %-10s [%s%s] %3d %%  %,d %s/s  %s"
                .formatted(
                        what,
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        (int) (share * 100),
                        Math.round(rate),
                        unit,
                        left);
    }

    private static String clockFace(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
