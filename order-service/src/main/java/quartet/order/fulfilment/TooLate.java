package quartet.order.fulfilment;

import quartet.order.ordering.OrderStatus;

/** The order can no longer be cancelled. */
final class TooLate extends RuntimeException {

    TooLate(OrderStatus status) {
        super("An order that is " + status + " can no longer be cancelled");
    }
}
