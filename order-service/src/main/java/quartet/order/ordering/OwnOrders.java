package quartet.order.ordering;

import org.springframework.stereotype.Component;

import quartet.order.access.Caller;

/** Orders as far as a caller may see them. */
@Component
public class OwnOrders {

    private final Orders orders;

    OwnOrders(Orders orders) {
        this.orders = orders;
    }

    /**
     * @throws OrderNotFound for an order of somebody else, too
     */
    public Order get(String id, Caller caller) {
        return OrderId.parse(id)
                .flatMap(orders::find)
                .filter(
                        order ->
                                caller.all()
                                        || order.purchase()
                                                .customer()
                                                .value()
                                                .equals(caller.subject()))
                .orElseThrow(OrderNotFound::new);
    }
}
