package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What this service reads of {@code order.credited.v1}: an imported cancellation without an order.
 */
record CreditEvent(
        String invoice,
        String customerId,
        List<Line> lines,
        String currency,
        String paymentMethod) {

    CreditEvent {
        lines = List.copyOf(lines);
    }

    /** What was taken back; positive numbers. */
    record Line(
            int line,
            String sku,
            String name,
            @Nullable String category,
            int quantity,
            long gross) {

        EntryLine entry() {
            return EntryLine.of(line, sku, name, category, quantity, gross, 0);
        }
    }

    /** Counts as no order: which one it cancels is not known. */
    Entry cancellation() {
        return new Entry(
                        Entry.Kind.SALE,
                        invoice,
                        customerId,
                        paymentMethod,
                        currency,
                        0,
                        0,
                        0,
                        lines.stream().map(Line::entry).toList())
                .negated(Entry.Kind.CANCEL);
    }
}
