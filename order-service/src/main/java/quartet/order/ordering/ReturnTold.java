package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.Came;
import quartet.order.handling.Return;

import java.time.Instant;
import java.util.List;

/**
 * Goods that came back, as an event says it: units, no money.
 *
 * @param at when somebody asked to return them
 */
record ReturnTold(String id, List<Line> lines, Instant at) {

    /** What came back of one line. */
    record Line(
            int line,
            String sku,
            int quantity,
            @Nullable String category,
            int restocked,
            int damaged) {

        static Line of(Came came, Purchase purchase) {
            var line = purchase.lineOf(came.sku());
            return new Line(
                    line,
                    came.sku(),
                    came.units(),
                    purchase.lines().get(line - 1).category(),
                    came.restocked(),
                    came.damaged());
        }
    }

    static @Nullable ReturnTold find(Order order, String id) {
        return order.handling().findReturn(id).map(one -> of(one, order.purchase())).orElse(null);
    }

    private static ReturnTold of(Return one, Purchase purchase) {
        var lines = one.came().stream().map(came -> Line.of(came, purchase)).toList();
        return new ReturnTold(one.id(), lines, one.at());
    }
}
