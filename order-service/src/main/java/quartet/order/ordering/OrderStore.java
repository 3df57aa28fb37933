package quartet.order.ordering;

import java.util.Optional;

/** The writes a saga lives by; {@link Orders} in MongoDB, and another one in simulations. */
public interface OrderStore {

    Optional<Order> find(OrderId id);

    /**
     * Writes a transition if the order is still as it was read: one conditional write, the only
     * fencing there is.
     *
     * @return the order as it is now; empty if it had moved on, and then nothing was written
     */
    Optional<Order> advance(Order read, Change change);
}
