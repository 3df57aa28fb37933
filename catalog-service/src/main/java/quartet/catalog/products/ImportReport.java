package quartet.catalog.products;

import org.jspecify.annotations.Nullable;

import quartet.catalog.problems.BadRequest;

import java.util.ArrayList;
import java.util.List;

/** What became of the rows of an import. */
class ImportReport {

    private static final int MOST_NAMED = 1_000;

    private final List<RejectedRow> rejected = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int rejectedCount;

    /** A row that is not in the catalog now, and why. */
    record RejectedRow(int row, @Nullable String sku, String code, String reason) {}

    /** The answer; it names the first thousand rejected rows and counts all. */
    record View(
            int created,
            int updated,
            int unchanged,
            List<RejectedRow> rejected,
            int rejectedCount) {}

    void created(int rows) {
        created += rows;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    void rejected(int row, @Nullable String sku, BadRequest why) {
        rejected(row, sku, why.code(), why.summary());
    }

    void rejected(int row, @Nullable String sku, String code, String reason) {
        rejectedCount++;
        if (rejected.size() < MOST_NAMED) {
            rejected.add(new RejectedRow(row, sku, code, reason));
        }
    }

    View toView() {
        return new View(created, updated, unchanged, List.copyOf(rejected), rejectedCount);
    }
}
