package quartet.order.history;

import org.jspecify.annotations.Nullable;

import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStatus;

import java.time.Instant;
import java.util.List;

/**
 * A saga that is not at rest.
 *
 * @param overdue whether somebody should have gone on with it by now
 */
record OpenSaga(
        String orderId,
        String number,
        OrderStatus status,
        String step,
        @Nullable String reason,
        List<String> todo,
        int tries,
        Instant placedAt,
        @Nullable Instant nextAt,
        boolean overdue,
        String writer) {

    static OpenSaga of(Order order, Instant now) {
        var saga = order.saga();
        var reason = order.progress().reason();
        return new OpenSaga(
                order.id().value(),
                order.purchase().number(),
                order.progress().status(),
                saga.step(),
                reason == null ? null : reason.name(),
                SagaView.todo(order),
                saga.tries(),
                order.purchase().createdAt(),
                saga.nextAt(),
                saga.overdue(now),
                saga.writer());
    }
}
