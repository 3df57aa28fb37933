package quartet.local;

import static quartet.local.supervision.PartState.READY;
import static quartet.local.supervision.PartState.STARTING;
import static quartet.local.supervision.PartState.WAITING;

import quartet.local.status.Screen;
import quartet.local.supervision.PartView;
import quartet.local.supervision.Watcher;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Tells on the screen what becomes of the parts, and keeps the record up to date. */
final class StartProgress implements Watcher {

    private static final Duration LONG = Duration.ofSeconds(90);

    private final Screen screen;
    private final Runnable record;
    private volatile boolean quiet;

    StartProgress(Screen screen, Runnable record) {
        this.screen = screen;
        this.record = record;
    }

    @Override
    public void changed(PartView part) {
        record.run();
        var live = part.live();
        if (part.state() == READY && live != null && !quiet) {
            var again = part.starts() > 1 ? " (is back)" : "";
            screen.ok(part.name(), live.edition() + again, part.startTime());
        }
    }

    @Override
    public void died(PartView part, String how, Duration pause) {
        screen.bad(
                part.name(),
                "%s; starting again in %.1f s".formatted(how, pause.toMillis() / 1000.0));
    }

    /** From now on nothing is said, since everything is being stopped. */
    void beQuiet() {
        quiet = true;
    }

    /** Says what is waited for: who starts, and who cannot before they have. */
    void remind(List<PartView> parts, Duration since) {
        var starting = names(parts, part -> part.state() == STARTING);
        var waiting = names(parts, part -> part.state() == WAITING);
        if (!starting.isEmpty()) {
            screen.waiting("starting", String.join(", ", starting), since);
        }
        if (!waiting.isEmpty()) {
            screen.waiting("waiting", String.join(", ", waiting), since);
        }
        if (since.compareTo(LONG) >= 0 && !starting.isEmpty()) {
            screen.say(
                    "Still waiting for %s (%d s). Log: deploy/up logs %s"
                            .formatted(
                                    starting.getFirst(), since.toSeconds(), starting.getFirst()));
        }
    }

    private static List<String> names(List<PartView> parts, Predicate<PartView> which) {
        return parts.stream().filter(which).map(PartView::name).toList();
    }
}
