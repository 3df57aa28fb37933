package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One line of an entry, signed, in minor units.
 *
 * @param refund money given back, positive: what it takes from the net
 */
record EntryLine(
        int line,
        String sku,
        String name,
        String category,
        int quantity,
        long gross,
        long discount,
        long refund) {

    private static final String NO_CATEGORY = "Uncategorised";

    EntryLine {
        Skus.check(sku);
    }

    /** What an event says was sold or taken back: at least one unit, and never for less than 0. */
    static EntryLine of(
            int line,
            String sku,
            String name,
            @Nullable String category,
            int quantity,
            long gross,
            long discount) {
        if (quantity < 1 || gross < 0 || discount < 0 || discount > gross) {
            throw new IllegalArgumentException(
                    "%d of %s for %d less %d".formatted(quantity, sku, gross, discount));
        }
        var known = category == null ? NO_CATEGORY : category;
        return new EntryLine(line, sku, name, known, quantity, gross, discount, 0);
    }

    long net() {
        return gross - discount - refund;
    }

    EntryLine negated() {
        return new EntryLine(line, sku, name, category, -quantity, -gross, -discount, -refund);
    }

    /** Units of it that came back; money is another matter. */
    EntryLine returned(int units) {
        if (units < 1 || units > quantity) {
            throw new IllegalArgumentException("%d of %d came back".formatted(units, quantity));
        }
        return new EntryLine(line, sku, name, category, -units, 0, 0, 0);
    }

    /** Money given back for it; no unit moves. */
    EntryLine refunded(long amount) {
        return new EntryLine(line, sku, name, category, 0, 0, 0, amount);
    }
}
