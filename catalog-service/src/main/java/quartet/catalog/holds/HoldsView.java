package quartet.catalog.holds;

import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** What an order has on hold, as order-service reads it. */
record HoldsView(OrderId orderId, List<Line> lines) {

    /** One SKU of it. */
    record Line(
            Sku sku,
            int quantity,
            HoldState state,
            SortedMap<String, Integer> take,
            @Nullable Instant expiresAt) {

        static Line of(HeldLine line) {
            var hold = line.hold();
            return new Line(
                    line.sku(), hold.quantity(), hold.state(), hold.take(), hold.expiresAt());
        }
    }

    static HoldsView of(OrderId order, List<HeldLine> lines) {
        return new HoldsView(order, lines.stream().map(Line::of).toList());
    }
}
