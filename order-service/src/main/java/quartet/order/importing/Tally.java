package quartet.order.importing;

import java.util.ArrayList;
import java.util.List;

/** Counts the rows of one import. */
final class Tally {

    private static final int MOST_SHOWN = 1000;

    private final List<RejectedRow> rejected = new ArrayList<>();
    private long rejectedCount;
    private long imported;
    private long existing;
    private long credited;

    void imported(long count) {
        imported += count;
    }

    void credited(long count) {
        credited += count;
    }

    void existing(long count) {
        existing += count;
    }

    void rejected(RejectedRow row) {
        rejectedCount++;
        if (rejected.size() < MOST_SHOWN) {
            rejected.add(row);
        }
    }

    ImportReport report() {
        return new ImportReport(imported, existing, credited, List.copyOf(rejected), rejectedCount);
    }
}
