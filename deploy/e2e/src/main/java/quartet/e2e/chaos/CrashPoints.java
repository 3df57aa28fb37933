package quartet.e2e.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Where order-service and catalog-service can be told to die, as far as the load comes there. What
 * every order passes is drawn more often, so that most who are armed die before anybody gives up
 * waiting for it.
 */
final class CrashPoints {

    /** What every order passes. */
    private static final List<String> ORDER_OFTEN =
            Stream.of(
                            asking("RESERVE", "AUTHORISE", "PIN"),
                            resting("CONFIRMED"),
                            Stream.of("relay.sent"))
                    .flatMap(points -> points)
                    .toList();

    private static final List<String> ORDER_SELDOM =
            Stream.concat(
                            asking("UNDO", "CAPTURE", "SETTLE", "RESTOCK", "REFUND"),
                            resting("REJECTED", "CANCELLED", "SHIPPED"))
                    .toList();

    private static final List<String> CATALOG_OFTEN =
            Stream.concat(
                            points(List.of("before", "written", "between"), "reserve", "pin"),
                            Stream.of("relay.copied", "relay.sent"))
                    .toList();

    /** Of what comes back one line is taken in, so nobody comes between two. */
    private static final List<String> CATALOG_SELDOM =
            Stream.concat(
                            points(List.of("before", "written", "between"), "release", "settle"),
                            points(List.of("before", "written"), "restock", "move", "expire"))
                    .toList();

    private static final int SELDOM_ONE_IN = 4;

    /**
     * Orders end before their holds do, so nothing expires by the true clock: who is to die there
     * is ahead of the others, and takes a hold of theirs for old that is two seconds old.
     */
    private static final Duration AHEAD = Duration.ofSeconds(25);

    private CrashPoints() {}

    static String of(String part, RandomGenerator random) {
        var order = part.startsWith("order");
        var points =
                random.nextInt(SELDOM_ONE_IN) == 0
                        ? (order ? ORDER_SELDOM : CATALOG_SELDOM)
                        : (order ? ORDER_OFTEN : CATALOG_OFTEN);
        return points.get(random.nextInt(points.size()));
    }

    /** What the process has to be started with. */
    static Map<String, String> environment(String point) {
        var environment = new HashMap<>(Map.of("QUARTET_CRASH_AT", point));
        if (point.startsWith("expire.")) {
            environment.put("QUARTET_CLOCK_OFFSET", AHEAD.toMillis() + "ms");
        }
        return Map.copyOf(environment);
    }

    /** Steps that ask somebody for something, so there are answers. */
    private static Stream<String> asking(String... steps) {
        return points(List.of("before", "written", "answered"), steps);
    }

    /** Steps at which a saga rests. */
    private static Stream<String> resting(String... steps) {
        return points(List.of("before", "written"), steps);
    }

    private static Stream<String> points(List<String> moments, String... whats) {
        return Stream.of(whats).flatMap(what -> moments.stream().map(when -> what + "." + when));
    }
}
