package quartet.analytics.live;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/**
 * One client's stream. Every write may wait for a client that does not read; whoever finds what it
 * missed gone, after that wait or after a break, is told to load again and goes on from now.
 */
class LiveStream {

    /** How long a client may know more than this instance before it is taken for another log's. */
    private static final long AHEAD_MS = 5_000;

    private final Window window;
    private final Pulse pulse;
    private final Clock clock;
    private final LiveProperties properties;
    private final Set<LiveTopic> topics;
    private final Viewer viewer;
    private final EventStream out;
    private final long openedMs;

    private @Nullable Positions place;
    private long wroteMs;
    private long inStepMs;

    LiveStream(
            Window window,
            Pulse pulse,
            Clock clock,
            LiveProperties properties,
            Set<LiveTopic> topics,
            Viewer viewer,
            @Nullable Positions after,
            EventStream out) {
        this.window = window;
        this.pulse = pulse;
        this.clock = clock;
        this.properties = properties;
        this.topics = topics;
        this.viewer = viewer;
        this.place = after;
        this.out = out;
        this.openedMs = clock.millis();
        this.inStepMs = openedMs;
    }

    /** At once: a comment, so that nobody waits for the first byte, and whatever was missed. */
    boolean open() throws IOException {
        out.comment(word());
        wroteMs = clock.millis();
        out.flush();
        return frame();
    }

    /**
     * Writes what is new; to be called every so often.
     *
     * @return whether to go on; otherwise the client is to come again
     */
    boolean frame() throws IOException {
        long now = clock.millis();
        if (now - openedMs >= properties.longest().toMillis()) {
            return false;
        }
        switch (window.since(place, topics)) {
            case News.NoLog _ -> inStepMs = now;
            case News.TooOld _ -> reset();
            case News.Since since -> {
                tell(since);
                inStepMs = since.ahead() ? inStepMs : now;
                if (now - inStepMs > AHEAD_MS && pulse.silentSince().isEmpty()) {
                    reset();
                }
            }
        }
        if (now - wroteMs >= properties.commentEvery().toMillis()) {
            out.comment(word());
            position();
        }
        write(now);
        return true;
    }

    private void tell(News.Since since) {
        var at = place;
        if (at == null) {
            place = since.now();
            position();
            return;
        }
        for (var event : since.of(viewer)) {
            at = event.passed(at);
            out.message(at, event.json());
        }
        place = since.now();
    }

    /** Where the client stands, also after events it may not see: or its place grows old. */
    private void position() {
        var at = place;
        if (at != null && pulse.silentSince().isEmpty()) {
            out.named("position", at);
        }
    }

    private void reset() {
        if (window.since(null, topics) instanceof News.Since(var _, var now, var _)) {
            place = now;
            inStepMs = clock.millis();
            out.named("reset", now);
        }
    }

    private void write(long now) throws IOException {
        if (out.flush()) {
            wroteMs = now;
        }
    }

    private String word() {
        return pulse.silentSince()
                .map(since -> "no news since " + since + ", the log does not answer")
                .orElse("listening");
    }
}
