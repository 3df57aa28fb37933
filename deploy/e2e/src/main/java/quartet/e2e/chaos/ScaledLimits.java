package quartet.e2e.chaos;

import java.util.HashMap;
import java.util.Map;

/**
 * The services' time limits, all made shorter together, so that giving up, expiry and the longest
 * pauses fit into a run of a minute. A hold still lives three times as long as placing may take.
 */
final class ScaledLimits {

    private static final Map<String, String> ORDER =
            Map.of(
                    "QUARTET_ORCHESTRATION_PLACEWITHIN", "9s",
                    "QUARTET_ORCHESTRATION_TRIES", "5",
                    "QUARTET_ORCHESTRATION_LEASE", "3s",
                    "QUARTET_ORCHESTRATION_UNDOPAUSE", "500ms",
                    "QUARTET_ORCHESTRATION_LONGESTPAUSE", "4s");

    private static final Map<String, String> CATALOG = Map.of("QUARTET_HOLDS_LIFE", "27s");

    /** A consumer that dies is missed after 6 s. */
    private static final Map<String, String> CONSUMERS =
            Map.of(
                    "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS", "6000",
                    "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS", "1500");

    private ScaledLimits() {}

    /** For a part by name, {@code order-2} for example. */
    static Map<String, String> of(String part) {
        var all = new HashMap<>(CONSUMERS);
        if (part.startsWith("order")) {
            all.putAll(ORDER);
        } else if (part.startsWith("catalog")) {
            all.putAll(CATALOG);
        }
        return all;
    }
}
