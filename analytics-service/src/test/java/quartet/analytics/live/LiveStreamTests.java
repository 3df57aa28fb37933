package quartet.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import quartet.analytics.MovableClock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What one client is told, write by write. */
class LiveStreamTests {

    private static final Viewer ADA = new Viewer("g_ada", false);
    private static final Viewer OPERATOR = new Viewer("operator", true);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final Pulse pulse = new Pulse(clock);
    private final Window window = new Window(LiveFixtures.keeping(3));
    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

    @BeforeEach
    void aLogWithHistory() {
        pulse.beats();
        window.begin(LiveFixtures.orders(0, 0, 0), LiveFixtures.orders(1, 0, 0));
        window.add(LiveFixtures.order(0, 0, "g_ada"));
    }

    @Test
    void speaksAtOnceAndTellsNoHistory() throws IOException {
        assertThat(stream(ADA, null).open()).isTrue();

        assertThat(written())
                .isEqualTo(": listening\n\nevent: position\nid: orders.1-0-0\ndata: {}\n\n");
    }

    @Test
    void tellsAViewerTheirOwnEventsInOneWrite() throws IOException {
        var stream = opened(ADA, null);
        window.add(LiveFixtures.order(0, 1, "g_ada"));
        window.add(LiveFixtures.order(1, 0, "g_bob"));
        window.add(LiveFixtures.order(2, 0, "g_ada"));

        stream.frame();

        assertThat(written())
                .isEqualTo(
                        "id: orders.2-0-0\ndata: {\"offset\":1}\n\n"
                                + "id: orders.2-0-1\ndata: {\"offset\":0}\n\n");
        stream.frame();
        assertThat(written()).isEmpty();
    }

    @Test
    void goesOnBehindAnyIdWithoutLossOrDoubles() throws IOException {
        window.add(LiveFixtures.order(0, 1, "g_ada"));
        window.add(LiveFixtures.order(1, 0, "g_ada"));

        opened(OPERATOR, LiveFixtures.orders(2, 0, 0), false);

        assertThat(written()).endsWith("id: orders.2-1-0\ndata: {\"offset\":0}\n\n");
        assertThat(opened(OPERATOR, LiveFixtures.orders(2, 1, 0), false).frame()).isTrue();
        assertThat(written()).isEqualTo(": listening\n\n");
    }

    @Test
    void saysThatTooMuchWasMissedAndGoesOnFromThere() throws IOException {
        for (int offset = 1; offset < 6; offset++) {
            window.add(LiveFixtures.order(0, offset, "g_ada"));
        }

        var stream = opened(ADA, LiveFixtures.orders(1, 0, 0), false);
        assertThat(written()).endsWith("event: reset\nid: orders.6-0-0\ndata: {}\n\n");

        window.add(LiveFixtures.order(0, 6, "g_ada"));
        stream.frame();
        assertThat(written()).startsWith("id: orders.7-0-0\n");
    }

    @Test
    void tellsAnOldPlaceOfSomebodyWhoseEventsWereOthersFromATrueOne() throws IOException {
        var stream = opened(ADA, null);
        for (int offset = 1; offset < 6; offset++) {
            window.add(LiveFixtures.order(0, offset, "g_bob"));
            stream.frame();
        }
        assertThat(written()).isEmpty();

        clock.pass(Duration.ofSeconds(15));
        stream.frame();

        assertThat(written())
                .isEqualTo(": listening\n\nevent: position\nid: orders.6-0-0\ndata: {}\n\n");
    }

    @Test
    void tellsWhoDoesNotKeepUpToLoadAgainAndGoesOnFromThere() throws IOException {
        var stream = opened(ADA, null);
        for (int offset = 1; offset < 6; offset++) {
            window.add(LiveFixtures.order(0, offset, "g_ada"));
        }

        assertThat(stream.frame()).isTrue();
        assertThat(written()).isEqualTo("event: reset\nid: orders.6-0-0\ndata: {}\n\n");

        window.add(LiveFixtures.order(0, 6, "g_ada"));
        stream.frame();
        assertThat(written()).startsWith("id: orders.7-0-0\n");
    }

    @Test
    void saysHonestlyThatTheLogIsSilent() throws IOException {
        var stream = opened(ADA, null);
        pulse.silent();
        clock.pass(Duration.ofSeconds(15));

        stream.frame();

        assertThat(written())
                .isEqualTo(": no news since 2026-11-21T10:00:00Z, the log does not answer\n\n");
    }

    @Test
    void waitsForALogThatWasNeverReached() throws IOException {
        var nowhere = new Window(LiveFixtures.keeping(3));
        var stream = stream(nowhere, ADA, LiveFixtures.orders(1, 0, 0));
        assertThat(stream.open()).isTrue();
        nowhere.begin(LiveFixtures.orders(1, 0, 0), LiveFixtures.orders(1, 0, 0));
        nowhere.add(LiveFixtures.order(0, 1, "g_ada"));
        written();

        stream.frame();

        assertThat(written()).isEqualTo("id: orders.2-0-0\ndata: {\"offset\":1}\n\n");
    }

    @Test
    void saysThatTooMuchWasMissedWhenTheLogIsReachedOnlyLater() throws IOException {
        var late = new Window(LiveFixtures.keeping(3));
        var stream = stream(late, ADA, LiveFixtures.orders(1, 0, 0));
        assertThat(stream.open()).isTrue();
        late.begin(LiveFixtures.orders(5, 0, 0), LiveFixtures.orders(6, 0, 0));
        written();

        assertThat(stream.frame()).isTrue();

        assertThat(written()).isEqualTo("event: reset\nid: orders.6-0-0\ndata: {}\n\n");
    }

    @Test
    void isPatientWithSomebodyAheadAndThenTakesThemForAStranger() throws IOException {
        var stream = opened(ADA, LiveFixtures.orders(900, 0, 0), false);
        clock.pass(Duration.ofSeconds(4));
        stream.frame();
        assertThat(written()).isEqualTo(": listening\n\n");

        clock.pass(Duration.ofSeconds(2));
        stream.frame();

        assertThat(written()).isEqualTo("event: reset\nid: orders.1-0-0\ndata: {}\n\n");
    }

    @Test
    void isPatientFromWhenTheLogIsReached() throws IOException {
        var late = new Window(LiveFixtures.keeping(3));
        var stream = stream(late, ADA, LiveFixtures.orders(3, 0, 0));
        stream.open();
        clock.pass(Duration.ofSeconds(10));
        stream.frame();
        late.begin(LiveFixtures.orders(1, 0, 0), LiveFixtures.orders(3, 0, 0));
        written();

        stream.frame();

        assertThat(written()).isEmpty();
    }

    @Test
    void endsAfterItsTimeSoThatATokenIsShownAgain() throws IOException {
        var stream = opened(ADA, null);
        clock.pass(Duration.ofMinutes(15));

        assertThat(stream.frame()).isFalse();
    }

    private LiveStream opened(Viewer viewer, @Nullable Positions after) throws IOException {
        return opened(viewer, after, true);
    }

    private LiveStream opened(Viewer viewer, @Nullable Positions after, boolean forget)
            throws IOException {
        var stream = stream(viewer, after);
        assertThat(stream.open()).isTrue();
        if (forget) {
            written();
        }
        return stream;
    }

    private LiveStream stream(Viewer viewer, @Nullable Positions after) {
        return stream(window, viewer, after);
    }

    private LiveStream stream(Window of, Viewer viewer, @Nullable Positions after) {
        return new LiveStream(
                of,
                pulse,
                clock,
                LiveFixtures.keeping(3),
                LiveFixtures.ORDERS,
                viewer,
                after,
                new EventStream(wire));
    }

    /** What was written since this was last asked. */
    private String written() {
        var text = wire.toString(StandardCharsets.UTF_8);
        wire.reset();
        return text;
    }
}
