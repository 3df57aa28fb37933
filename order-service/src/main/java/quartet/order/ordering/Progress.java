package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.Reason;

import java.time.Instant;

/**
 * What the saga's state means on the three axes people filter by. Derived, and stored beside it.
 *
 * @param reason why it ended, or is being undone
 * @param confirmedAt null if it never was
 */
public record Progress(
        OrderStatus status,
        @Nullable Reason reason,
        PaymentStatus payment,
        FulfilmentStatus fulfilment,
        @Nullable Instant confirmedAt) {

    static final Progress CLAIMED =
            new Progress(
                    OrderStatus.PENDING,
                    null,
                    PaymentStatus.PENDING,
                    FulfilmentStatus.PENDING,
                    null);

    Progress after(CheckoutState state, Instant at) {
        return switch (state) {
            case Reserving _, Authorising _ -> this;
            case Pinning _ -> with(status, PaymentStatus.AUTHORISED, fulfilment);
            case Confirmed _ ->
                    new Progress(
                            OrderStatus.CONFIRMED,
                            null,
                            PaymentStatus.AUTHORISED,
                            FulfilmentStatus.ALLOCATED,
                            at);
            case Capturing _ -> with(OrderStatus.PROCESSING, payment, fulfilment);
            case Settling _ -> with(OrderStatus.PROCESSING, PaymentStatus.CAPTURED, fulfilment);
            case Shipped _ ->
                    with(OrderStatus.SHIPPED, PaymentStatus.CAPTURED, FulfilmentStatus.SHIPPED);
            case Compensating(_, var end) -> ending(OrderStatus.COMPENSATING, refused(end), end);
            case Ended end -> ending(OrderStatus.valueOf(end.outcome().name()), voided(end), end);
        };
    }

    Progress paid(Ledger ledger) {
        var paid = ledger.status(payment);
        return paid == payment ? this : with(status, paid, fulfilment);
    }

    private Progress with(OrderStatus to, PaymentStatus paid, FulfilmentStatus fulfilled) {
        return new Progress(to, reason, paid, fulfilled, confirmedAt);
    }

    private Progress ending(OrderStatus to, PaymentStatus paid, Ended end) {
        return new Progress(to, end.reason(), paid, FulfilmentStatus.PENDING, confirmedAt);
    }

    private PaymentStatus refused(Ended end) {
        return switch (end.reason()) {
            case PAYMENT_DECLINED -> PaymentStatus.DECLINED;
            case PAYMENT_LAPSED -> PaymentStatus.LAPSED;
            default -> payment;
        };
    }

    /** What was declined, lapsed or never asked for was not there to be voided. */
    private PaymentStatus voided(Ended end) {
        var open = payment == PaymentStatus.AUTHORISED || end.reason() == Reason.PAYMENT_UNKNOWN;
        return open ? PaymentStatus.VOIDED : payment;
    }
}
