package quartet.order.payment;

import org.jspecify.annotations.Nullable;

import quartet.order.ordering.LedgerEntry;
import quartet.order.ordering.Money;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderView;
import quartet.order.ordering.PaymentStatus;

import java.time.Instant;
import java.util.List;

/** An order's money as operators see it: the sums, and what the provider said to which key. */
record PaymentRecord(
        String orderId,
        String number,
        PaymentStatus status,
        Money total,
        OrderView.PaymentView sums,
        List<Line> ledger,
        Instant placedAt) {

    /** One line of the ledger. */
    record Line(
            LedgerEntry.Kind kind,
            Money amount,
            LedgerEntry.Outcome outcome,
            @Nullable String providerReference,
            String key,
            Instant at) {

        static Line of(LedgerEntry entry) {
            return new Line(
                    entry.kind(),
                    new Money(entry.amount(), entry.currency()),
                    entry.outcome(),
                    entry.providerReference(),
                    entry.key(),
                    entry.at());
        }
    }

    static PaymentRecord of(Order order) {
        var purchase = order.purchase();
        return new PaymentRecord(
                order.id().value(),
                purchase.number(),
                order.progress().payment(),
                new Money(purchase.totals().total(), purchase.currency()),
                OrderView.PaymentView.of(order.ledger(), purchase.currency()),
                order.ledger().entries().stream().map(Line::of).toList(),
                purchase.createdAt());
    }
}
