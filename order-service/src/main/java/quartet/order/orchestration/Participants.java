package quartet.order.orchestration;

import quartet.order.checkout.Request;
import quartet.order.ordering.Asked;
import quartet.order.ordering.Order;

/** Whoever answers the saga's requests: stock and payment, or the world of a simulation. */
interface Participants {

    /** Asks once. Silence is an answer, too. */
    Asked ask(Request request, Order order);
}
