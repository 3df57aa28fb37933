package quartet.analytics.ingest;

import java.util.List;

/** What {@code order.returned.v1} says beside the order: what came back to the warehouse. */
record ReturnEvent(Returned returned) {

    /** One return, all its lines. */
    record Returned(List<Units> lines) {

        Returned {
            lines = List.copyOf(lines);
        }
    }

    /** So many units of a line of the order. */
    record Units(int line, int quantity) {}

    /** Units and no money: that is a refund, which comes later, or never. */
    Entry of(Entry sale) {
        return sale.with(
                Entry.Kind.RETURN,
                returned.lines().stream()
                        .map(units -> sale.line(units.line()).returned(units.quantity()))
                        .toList());
    }
}
