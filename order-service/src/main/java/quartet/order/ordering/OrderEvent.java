package quartet.order.ordering;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.FulfilmentStatus;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The body of every event about an order: its whole state, but nothing personal. */
record OrderEvent(
        String orderId,
        String number,
        long seq,
        String customerId,
        String country,
        @Nullable String state,
        OrderStatus status,
        PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus,
        @Nullable String reason,
        List<Line> lines,
        Totals totals,
        String currency,
        String paymentMethod,
        boolean fromCart,
        boolean imported,
        Instant placedAt,
        @Nullable Instant confirmedAt,
        @JsonInclude(NON_NULL) @Nullable ParcelTold parcel,
        @JsonInclude(NON_NULL) @Nullable ReturnTold returned,
        @JsonInclude(NON_NULL) @Nullable RefundTold refunded) {

    /** One line, numbered from 1; amounts in minor units. */
    record Line(
            int line,
            String sku,
            String name,
            @Nullable String category,
            boolean goods,
            int quantity,
            long unitPrice,
            long gross,
            long discount,
            long net) {

        static Line of(int number, OrderLine line) {
            return new Line(
                    number,
                    line.sku(),
                    line.name(),
                    line.category(),
                    line.goods(),
                    line.quantity(),
                    line.unitPrice(),
                    line.gross(),
                    line.discount(),
                    line.net());
        }
    }

    /** The order as it was when that happened. */
    static OrderEvent of(Order order, Telling.Event event) {
        var purchase = order.purchase();
        var progress = order.progress();
        var reason = progress.reason();
        return new OrderEvent(
                order.id().value(),
                purchase.number(),
                order.seq(),
                purchase.customer().value(),
                purchase.delivery().country(),
                purchase.delivery().state(),
                progress.status(),
                progress.payment(),
                progress.fulfilment(),
                reason == null ? null : reason.name(),
                lines(purchase.lines()),
                purchase.totals(),
                purchase.currency(),
                purchase.paymentMethod(),
                purchase.fromCart(),
                purchase.imported(),
                purchase.createdAt(),
                progress.confirmedAt(),
                event.isAbout("order.shipped.v1") ? ParcelTold.find(order, event.subject()) : null,
                event.isAbout("order.returned.v1") ? ReturnTold.find(order, event.subject()) : null,
                event.isAbout("order.refunded.v1")
                        ? RefundTold.find(order, event.subject())
                        : null);
    }

    private static List<Line> lines(List<OrderLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Line.of(i + 1, lines.get(i)))
                .toList();
    }
}
