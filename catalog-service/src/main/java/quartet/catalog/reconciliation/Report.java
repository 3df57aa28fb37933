package quartet.catalog.reconciliation;

import java.time.Instant;
import java.util.List;

/**
 * What the last run saw and did, in whichever instance, and what is open.
 *
 * @param whole whether it looked at everything; otherwise the next run goes on where it ended
 * @param orders whether order-service was asked and answered
 * @param unfinished holds whose orders still look after them themselves
 * @param findings how many are open; {@code open} are the first hundred
 */
record Report(
        Instant at,
        boolean whole,
        Tally.Asked orders,
        int holds,
        int released,
        int unfinished,
        int skus,
        long movements,
        long findings,
        List<Finding> open) {}
