package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** One line of an entry, signed, in minor units. */
record EntryLine(
        int line,
        String sku,
        String name,
        String category,
        int quantity,
        long gross,
        long discount) {

    private static final String NO_CATEGORY = "Uncategorised";
    private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    EntryLine {
        if (!SKU.matcher(sku).matches()) {
            throw new IllegalArgumentException("Not a SKU: " + sku);
        }
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
        return new EntryLine(line, sku, name, known, quantity, gross, discount);
    }

    long net() {
        return gross - discount;
    }

    EntryLine negated() {
        return new EntryLine(line, sku, name, category, -quantity, -gross, -discount);
    }
}
