package quartet.order.fulfilment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.order.access.Caller;
import quartet.order.checkout.CheckoutEvent.Cancelled;
import quartet.order.checkout.Reason;
import quartet.order.orchestration.Deed;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStatus;
import quartet.order.ordering.OwnOrders;

import java.time.Duration;
import java.util.Optional;

/** Calls an order off, unless shipping was decided or it ended otherwise. */
@Component
class Cancelling {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final OwnOrders own;
    private final Sagas sagas;

    Cancelling(OwnOrders own, Sagas sagas) {
        this.own = own;
        this.sagas = sagas;
    }

    /**
     * @return the order, cancelled or about to be; a repeat is the same
     * @throws TooLate if it can no longer be cancelled
     */
    Order cancel(String id, Caller caller, @Nullable String words) {
        var order = own.get(id, caller);
        var reason = caller.all() ? Reason.CANCELLED_BY_OPERATOR : Reason.CANCELLED_BY_CUSTOMER;
        var decided = sagas.decide(order, Deed.of(new Cancelled(reason), words), caller.subject());
        return decided.or(() -> before(id, caller))
                .map(cancelled -> sagas.await(cancelled, WAIT))
                .orElseThrow(() -> new TooLate(own.get(id, caller).progress().status()));
    }

    /** The same wish, granted earlier. */
    private Optional<Order> before(String id, Caller caller) {
        return Optional.of(own.get(id, caller)).filter(Cancelling::cancelled);
    }

    private static boolean cancelled(Order order) {
        var status = order.progress().status();
        var reason = order.progress().reason();
        return status == OrderStatus.CANCELLED
                || (status == OrderStatus.COMPENSATING
                        && (reason == Reason.CANCELLED_BY_CUSTOMER
                                || reason == Reason.CANCELLED_BY_OPERATOR));
    }
}
