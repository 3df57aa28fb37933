package quartet.analytics.ingest;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * What one event adds to the sales, signed: a cancellation has negative numbers throughout.
 *
 * @param orders +1 for a sale, -1 for a cancellation in full, else 0
 */
record Entry(
        Kind kind,
        String orderId,
        String customerId,
        String paymentMethod,
        String currency,
        int orders,
        long shipping,
        long tax,
        List<EntryLine> lines) {

    /** What kind of fact this is. */
    enum Kind {
        SALE,
        CANCEL,
        /** Units came back. */
        RETURN,
        /** Money was given back. */
        REFUND
    }

    Entry {
        Objects.requireNonNull(orderId, "order");
        Objects.requireNonNull(customerId, "customer");
        Objects.requireNonNull(paymentMethod, "payment method");
        if (currency.length() != 3) {
            throw new IllegalArgumentException("Not a currency: " + currency);
        }
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An entry without lines: " + orderId);
        }
        if (lines.stream().map(EntryLine::line).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("Two lines have one number: " + orderId);
        }
    }

    long units() {
        return sum(EntryLine::quantity);
    }

    /** Summed up from the lines, so that figures of orders and of lines always agree. */
    long gross() {
        return sum(EntryLine::gross);
    }

    long discount() {
        return sum(EntryLine::discount);
    }

    long refund() {
        return sum(EntryLine::refund);
    }

    /**
     * @throws IllegalArgumentException if there is none of this number
     */
    EntryLine line(int number) {
        return lines.stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line " + number));
    }

    /** What comes back of an order is no order less, and carries no money. */
    Entry with(Kind as, List<EntryLine> others) {
        return new Entry(as, orderId, customerId, paymentMethod, currency, 0, 0, 0, others);
    }

    Entry negated(Kind as) {
        return new Entry(
                as,
                orderId,
                customerId,
                paymentMethod,
                currency,
                -orders,
                -shipping,
                -tax,
                lines.stream().map(EntryLine::negated).toList());
    }

    private long sum(ToLongFunction<EntryLine> amount) {
        return lines.stream().mapToLong(amount).reduce(0, Math::addExact);
    }
}
