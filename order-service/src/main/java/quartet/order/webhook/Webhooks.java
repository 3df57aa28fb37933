package quartet.order.webhook;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import quartet.order.checkout.Request;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.Orders;
import quartet.order.payment.Statement;
import quartet.order.payment.Statements;

import java.util.Optional;

/**
 * Settles what the provider tells by the same path as its answers: the same judgement, the same
 * event of the saga, the same conditional write. What nobody asks for now changes nothing.
 */
@Component
class Webhooks {

    private final Orders orders;
    private final Statements statements;
    private final Sagas sagas;
    private final MeterRegistry meters;

    Webhooks(Orders orders, Statements statements, Sagas sagas, MeterRegistry meters) {
        this.orders = orders;
        this.statements = statements;
        this.sagas = sagas;
        this.meters = meters;
    }

    void settle(Statement said) {
        var settled =
                OrderId.parse(said.reference())
                        .flatMap(orders::find)
                        .map(order -> settle(order, said))
                        .orElse(false);
        meters.counter("quartet.webhooks", "outcome", settled ? "settled" : "ignored").increment();
    }

    private boolean settle(Order order, Statement said) {
        return request(said)
                .map(
                        request ->
                                sagas.settle(
                                        order, request, current -> statements.judge(current, said)))
                .orElse(false);
    }

    /** A refund is settled by its answer alone: an order may have several. */
    private static Optional<Request> request(Statement said) {
        return switch (said.verdict().kind()) {
            case AUTHORISE -> Optional.of(Request.AUTHORISE);
            case CAPTURE -> Optional.of(Request.CAPTURE);
            case VOID -> Optional.of(Request.VOID);
            case REFUND -> Optional.empty();
        };
    }
}
