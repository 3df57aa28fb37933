package quartet.order.importing;

import java.util.List;

/**
 * What became of the rows.
 *
 * @param rejected the first thousand of them
 * @param rejectedCount all of them
 */
record ImportReport(
        long imported,
        long existing,
        long credited,
        List<RejectedRow> rejected,
        long rejectedCount) {}
