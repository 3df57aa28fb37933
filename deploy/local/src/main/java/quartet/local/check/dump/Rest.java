package quartet.local.check.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What still moves.
 *
 * @param reached whether nothing did, in three looks in a row
 * @param openSagas orders whose saga or outbox is not at rest
 * @param held units that are set aside until they expire
 * @param unsent events by the outbox they wait in
 * @param lag events by consumer group and topic
 */
public record Rest(
        boolean reached,
        long openSagas,
        long held,
        Map<String, Long> unsent,
        Map<String, Long> lag,
        List<String> examples) {

    /** In words, nothing if all is at rest. */
    public List<String> moving() {
        var moving = new ArrayList<String>();
        if (openSagas > 0) {
            moving.add(openSagas + " orders are not at rest");
        }
        if (held > 0) {
            moving.add(held + " holds still wait to expire or to be pinned");
        }
        unsent.forEach((outbox, n) -> tell(moving, n, " events unsent in the outbox of " + outbox));
        lag.forEach((who, n) -> tell(moving, n, " events not taken in: " + who));
        if (moving.isEmpty() && !reached) {
            moving.add("it did not stay at rest for three looks");
        }
        moving.addAll(examples);
        return moving;
    }

    private static void tell(List<String> moving, long n, String what) {
        if (n > 0) {
            moving.add(n + what);
        }
    }
}
