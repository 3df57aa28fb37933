package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What this service reads of {@code order.*.v1}. */
record OrderEvent(
        String orderId,
        String customerId,
        List<Line> lines,
        Totals totals,
        String currency,
        String paymentMethod,
        boolean imported,
        @Nullable Instant confirmedAt) {

    OrderEvent {
        lines = List.copyOf(lines);
    }

    /** What was bought, in minor units. */
    record Line(
            int line,
            String sku,
            String name,
            @Nullable String category,
            int quantity,
            long gross,
            long discount,
            long net) {

        EntryLine entry() {
            if (net != gross - discount) {
                throw new IllegalArgumentException(
                        "net %d is not gross %d less discount %d".formatted(net, gross, discount));
            }
            return EntryLine.of(line, sku, name, category, quantity, gross, discount);
        }
    }

    /** What is paid for the order as a whole; the goods are summed up from the lines. */
    record Totals(long shipping, long tax) {}

    Entry sale() {
        return new Entry(
                Entry.Kind.SALE,
                orderId,
                customerId,
                paymentMethod,
                currency,
                1,
                totals.shipping(),
                totals.tax(),
                lines.stream().map(Line::entry).toList());
    }

    /** Takes back the whole sale. */
    Entry cancellation() {
        return sale().negated(Entry.Kind.CANCEL);
    }

    boolean wasConfirmed() {
        return confirmedAt != null;
    }
}
