package quartet.analytics.ingest;

import quartet.analytics.money.Ratios;

import java.util.ArrayList;
import java.util.List;

/** What {@code order.refunded.v1} says beside the order: what was given back. */
record RefundEvent(Refund refunded) {

    /**
     * One refund, for a return or out of goodwill.
     *
     * @param amount in minor units
     * @param lines what of it is for which line; none where it is goodwill
     */
    record Refund(long amount, List<Part> lines) {

        Refund {
            lines = List.copyOf(lines);
            if (amount < 1 || lines.stream().mapToLong(Part::amount).sum() > amount) {
                throw new IllegalArgumentException("Refunded %d: %s".formatted(amount, lines));
            }
        }

        private long of(int line) {
            return lines.stream().filter(part -> part.line() == line).mapToLong(Part::amount).sum();
        }
    }

    /** The part of a refund that is for one line of the order. */
    record Part(int line, long amount) {

        Part {
            if (amount < 0) {
                throw new IllegalArgumentException(
                        "Refunded for line %d: %d".formatted(line, amount));
            }
        }
    }

    /**
     * Money and no units. What is for no line is shared out to all by what each was sold for, so
     * that the figures of products and of orders agree.
     */
    Entry of(Entry sale) {
        refunded.lines().forEach(part -> sale.line(part.line()));
        var rest = refunded.amount() - refunded.lines().stream().mapToLong(Part::amount).sum();
        var shares = Ratios.spread(rest, sale.lines().stream().map(EntryLine::net).toList());
        var entries = new ArrayList<EntryLine>();
        for (int i = 0; i < sale.lines().size(); i++) {
            var line = sale.lines().get(i);
            // Goods for nothing, and something was given back all the same: for their delivery.
            long share = shares.isEmpty() ? (i == 0 ? rest : 0) : shares.get(i);
            entries.add(line.refunded(refunded.of(line.line()) + share));
        }
        return sale.with(Entry.Kind.REFUND, entries);
    }
}
