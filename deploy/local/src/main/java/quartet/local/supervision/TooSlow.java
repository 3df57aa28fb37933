package quartet.local.supervision;

import java.time.Duration;
import java.util.List;

/** The system was not ready in the time allowed; names the parts that were not. */
public final class TooSlow extends Exception {

    public TooSlow(List<String> waitingFor, Duration after) {
        super(
                "Still waiting for %s after %d s"
                        .formatted(String.join(", ", waitingFor), after.toSeconds()));
    }
}
