package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Came;
import quartet.order.handling.Handling;
import quartet.order.handling.Refund;

import java.time.Instant;
import java.util.List;

/**
 * Money that went back, as an event says it: money, no units.
 *
 * @param returnId null where it is goodwill
 * @param lines what of it is for which line; empty for goodwill
 * @param total of this one and all before it
 */
record RefundTold(
        String id,
        @Nullable String returnId,
        long amount,
        List<Line> lines,
        long total,
        @Nullable Instant at) {

    /** What is paid back for one line. */
    record Line(int line, String sku, int quantity, @Nullable String category, long amount) {

        static Line of(Came came, long amount, Purchase purchase) {
            var line = purchase.lineOf(came.sku());
            var category = purchase.lines().get(line - 1).category();
            return new Line(line, came.sku(), came.units(), category, amount);
        }
    }

    static @Nullable RefundTold find(Order order, String id) {
        return order.handling().findRefund(id).map(refund -> of(refund, order)).orElse(null);
    }

    private static RefundTold of(Refund refund, Order order) {
        var handling = order.handling();
        var returned = handling.findReturn(refund.id());
        var lines =
                returned.stream()
                        .flatMap(one -> one.came().stream())
                        .map(came -> Line.of(came, part(refund, came), order.purchase()))
                        .toList();
        return new RefundTold(
                refund.id(),
                returned.isPresent() ? refund.id() : null,
                refund.amount(),
                lines,
                upTo(refund, handling),
                refund.doneAt());
    }

    private static long part(Refund refund, Came came) {
        return refund.parts().getOrDefault(came.sku(), 0L);
    }

    /** Refunds are paid in the order in which they were decided. */
    private static long upTo(Refund refund, Handling handling) {
        var before = handling.refunds().subList(0, handling.refunds().indexOf(refund) + 1);
        return before.stream().mapToLong(Refund::amount).sum();
    }
}
