package quartet.order.orchestration;

import quartet.order.checkout.CheckoutEvent;
import quartet.order.checkout.CheckoutEvent.Cancelled;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.GivenUp;
import quartet.order.checkout.CheckoutEvent.NotSent;
import quartet.order.checkout.CheckoutEvent.Owed;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.ShippingDecided;
import quartet.order.checkout.CheckoutEvent.Unknown;

/** What happened, as the saga's diary says it. */
final class Words {

    private Words() {}

    static String of(CheckoutEvent event) {
        return switch (event) {
            case Done(var request) -> request + " done";
            case Refused(var reason) -> reason.name();
            case NotSent _ -> "not sent";
            case Unknown _ -> "no answer";
            case Cancelled(var reason) -> reason.name();
            case GivenUp _ -> "given up";
            case ShippingDecided _ -> "shipping decided";
            case Owed(var tasks) ->
                    tasks.isEmpty() ? "nothing owed" : "owed for " + tasks.getLast().id();
        };
    }
}
