package quartet.order.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import quartet.order.handling.FulfilmentStatus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order as its customer sees it (DESIGN §6).
 *
 * @param customerId only where operators look
 * @param analyticsProcessed only where operators look: it changes after the fact, and all answers
 *     to one Idempotency-Key shall be equal
 */
public record OrderView(
        String id,
        String number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String customerId,
        OrderStatus status,
        PaymentStatus paymentStatus,
        FulfilmentStatus fulfilmentStatus,
        @Nullable String reason,
        List<Line> lines,
        List<ShipmentView> shipments,
        List<ReturnView> returns,
        List<RefundView> refunds,
        TotalsView totals,
        PaymentView payment,
        String shippingMethod,
        @Nullable Address shippingAddress,
        @Nullable Address billingAddress,
        @Nullable String email,
        @Nullable String notes,
        String paymentMethod,
        boolean fromCart,
        boolean imported,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean analyticsProcessed,
        List<StatusChange> statusHistory,
        Instant createdAt,
        @Nullable Instant confirmedAt) {

    /** One line with its prices. */
    public record Line(
            String sku,
            String name,
            @Nullable String category,
            Map<String, String> attributes,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            FulfilmentStatus fulfilmentStatus,
            Map<String, Integer> warehouses,
            List<String> tracking) {

        static List<Line> of(Order order) {
            return order.purchase().lines().stream().map(line -> of(line, order)).toList();
        }

        private static Line of(OrderLine line, Order order) {
            var currency = order.purchase().currency();
            var handling = order.handling();
            return new Line(
                    line.sku(),
                    line.name(),
                    line.category(),
                    line.attributes(),
                    line.quantity(),
                    new Money(line.unitPrice(), currency),
                    new Money(line.net(), currency),
                    order.fulfilment(line),
                    new TreeMap<>(handling.takes().getOrDefault(line.sku(), Map.of())),
                    handling.tracking(line.sku()));
        }
    }

    /** What it costs. */
    public record TotalsView(
            Money subtotal, Money discount, Money shipping, Money tax, Money total) {

        static TotalsView of(Totals totals, String currency) {
            return new TotalsView(
                    new Money(totals.subtotal(), currency),
                    new Money(totals.discount(), currency),
                    new Money(totals.shipping(), currency),
                    new Money(totals.tax(), currency),
                    new Money(totals.total(), currency));
        }
    }

    /** What became of the money so far; the ledger itself is {@code /api/payments}. */
    public record PaymentView(Money authorised, Money captured, Money refunded) {

        public static PaymentView of(Ledger ledger, String currency) {
            return new PaymentView(
                    new Money(ledger.authorised(), currency),
                    new Money(ledger.captured(), currency),
                    new Money(ledger.refunded(), currency));
        }
    }

    /** For the one who placed it. */
    public static OrderView of(Order order) {
        return of(order, false);
    }

    public static OrderView of(Order order, boolean operator) {
        var purchase = order.purchase();
        var progress = order.progress();
        var delivery = purchase.delivery();
        var reason = progress.reason();
        return new OrderView(
                order.id().value(),
                purchase.number(),
                operator ? purchase.customer().value() : null,
                progress.status(),
                progress.payment(),
                progress.fulfilment(),
                reason == null ? null : reason.name(),
                Line.of(order),
                order.handling().parcels().stream().map(ShipmentView::of).toList(),
                order.handling().returns().stream().map(ReturnView::of).toList(),
                RefundView.of(order),
                TotalsView.of(purchase.totals(), purchase.currency()),
                PaymentView.of(order.ledger(), purchase.currency()),
                delivery.method(),
                delivery.address(),
                delivery.billing(),
                delivery.email(),
                delivery.notes(),
                purchase.paymentMethod(),
                purchase.fromCart(),
                purchase.imported(),
                operator ? order.analyticsProcessed() : null,
                order.history(),
                purchase.createdAt(),
                progress.confirmedAt());
    }
}
