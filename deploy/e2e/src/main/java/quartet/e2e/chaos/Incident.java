package quartet.e2e.chaos;

import java.time.Instant;

/**
 * A disturbance as it really happened.
 *
 * @param hits how often it was felt: a process that died, pieces that were lost; 0 means in vain
 */
public record Incident(
        String kind, String target, String words, Instant began, Instant ended, long hits) {

    public boolean effective() {
        return hits > 0;
    }
}
