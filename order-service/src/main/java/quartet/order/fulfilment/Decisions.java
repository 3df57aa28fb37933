package quartet.order.fulfilment;

import org.springframework.stereotype.Component;

import quartet.order.handling.Stage;
import quartet.order.orchestration.Deed;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderNotFound;
import quartet.order.ordering.Orders;
import quartet.order.ordering.Progress;

import java.time.Duration;

/** Writes what operators decide, and waits a little for what follows from it. */
@Component
class Decisions {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Orders orders;
    private final Sagas sagas;

    Decisions(Orders orders, Sagas sagas) {
        this.orders = orders;
        this.sagas = sagas;
    }

    /**
     * @return the order after it, at rest or as far as it got; as it is where there was nothing to
     *     do
     * @throws OrderNotFound if there is none
     */
    Order decide(String id, Deed deed, String who) {
        var order = find(id);
        var decided = sagas.decide(order, deed, who).orElseGet(() -> find(id));
        return sagas.await(decided, WAIT);
    }

    /** How far this order lets goods go; a past one, which was delivered long ago, nowhere. */
    static Stage stage(Order order) {
        return order.purchase().imported() ? Stage.NOTHING : Progress.stage(order.state());
    }

    private Order find(String id) {
        return OrderId.parse(id).flatMap(orders::find).orElseThrow(OrderNotFound::new);
    }
}
