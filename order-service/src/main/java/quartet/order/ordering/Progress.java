package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Placing;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.CheckoutState.Shipping;
import quartet.order.checkout.Reason;
import quartet.order.handling.FulfilmentStatus;
import quartet.order.handling.Handling;
import quartet.order.handling.Stage;
import quartet.order.handling.Whereabouts;

import java.time.Instant;

/**
 * What the saga's state and the goods mean on the three axes people filter by. Derived, and stored
 * beside them.
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

    Progress after(CheckoutState state, Handling handling, Ledger paid, Instant at) {
        var goods = Whereabouts.of(handling, stage(state));
        return switch (state) {
            case Reserving _, Authorising _ -> this;
            case Pinning _ -> to(status, PaymentStatus.AUTHORISED, goods);
            case Confirmed _ ->
                    new Progress(
                            handling.progress().begun()
                                    ? OrderStatus.PROCESSING
                                    : OrderStatus.CONFIRMED,
                            null,
                            PaymentStatus.AUTHORISED,
                            goods,
                            confirmedAt == null ? at : confirmedAt);
            case Capturing _ -> to(OrderStatus.PROCESSING, payment, goods);
            case Settling _ -> to(OrderStatus.PROCESSING, PaymentStatus.CAPTURED, goods);
            case Shipped _, Returning _ ->
                    to(shipped(handling, paid), PaymentStatus.CAPTURED, goods);
            case Compensating(_, var end) -> ending(OrderStatus.COMPENSATING, refused(end), end);
            case Ended end ->
                    ending(OrderStatus.valueOf(end.outcome().name()), voided(end, paid), end);
        };
    }

    /** Once everything paid is paid back nothing else matters. */
    private static OrderStatus shipped(Handling handling, Ledger paid) {
        if (paid.captured() > 0 && paid.refunded() == paid.captured()) {
            return OrderStatus.REFUNDED;
        }
        return handling.delivered() ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
    }

    /** How far that state lets goods go. */
    public static Stage stage(CheckoutState state) {
        return switch (state) {
            case Placing _, Compensating _, Ended _ -> Stage.NOTHING;
            case Confirmed _, Shipping _ -> Stage.PROMISED;
            case Shipped _, Returning _ -> Stage.LEAVING;
        };
    }

    Progress paid(Ledger ledger) {
        var paid = ledger.status(payment);
        return paid == payment ? this : to(status, paid, fulfilment);
    }

    private Progress to(OrderStatus to, PaymentStatus paid, FulfilmentStatus fulfilled) {
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

    /**
     * What was declined, lapsed or never asked for was not there to be voided. Of an authorisation
     * that nobody heard of again the void tells.
     */
    private PaymentStatus voided(Ended end, Ledger paid) {
        var open =
                payment == PaymentStatus.AUTHORISED
                        || end.reason() == Reason.PAYMENT_UNKNOWN
                        || (payment == PaymentStatus.PENDING && paid.undone());
        return open ? PaymentStatus.VOIDED : payment;
    }
}
