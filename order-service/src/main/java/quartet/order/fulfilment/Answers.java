package quartet.order.fulfilment;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import quartet.order.access.Caller;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderView;

import java.net.URI;

/** An order as the answer to a decision. */
final class Answers {

    private Answers() {}

    /** 200 if nothing is left to be done, 202 while something is. */
    static ResponseEntity<OrderView> order(Order order, Caller caller) {
        var status = Sagas.atRest(order) ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/orders/" + order.id()))
                .body(OrderView.of(order, caller.all()));
    }
}
