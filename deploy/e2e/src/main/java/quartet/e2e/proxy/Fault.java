package quartet.e2e.proxy;

import java.time.Duration;
import java.util.Locale;

/** What is wrong with a link. Everything but {@link None} lasts until it is healed. */
public sealed interface Fault {

    /** The name in reports and in the control's requests. */
    default String kind() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Bytes pass as they come. */
    record None() implements Fault {}

    /** Every piece, in both directions, arrives later. */
    record Latency(Duration delay) implements Fault {}

    /** Nobody listens: connecting is refused, what was connected is reset. */
    record Down() implements Fault {}

    /**
     * Nothing passes and nothing is said. What was sent meanwhile arrives after the healing, long
     * after its sender has given up.
     */
    record BlackHole() implements Fault {}

    /** A connection is reset as soon as something is sent on it; the request does not arrive. */
    record Reset() implements Fault {}

    /** At most so much passes, in each direction of each connection. */
    record Bandwidth(int bytesPerSecond) implements Fault {}

    /** Passes in small slices with a pause after each. */
    record Slicer(int bytes, Duration pause) implements Fault {}

    /** The request arrives and is worked on; its reply is lost and the connection stays silent. */
    record DropReply() implements Fault {}

    /** The request arrives and is worked on; instead of its reply the connection is reset. */
    record ResetReply() implements Fault {}
}
