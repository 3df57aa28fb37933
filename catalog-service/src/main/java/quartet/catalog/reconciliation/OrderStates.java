package quartet.catalog.reconciliation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import quartet.catalog.stock.OrderId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks order-service what became of orders. Silence is an answer, and never means "unknown". */
@Component
class OrderStates {

    /** How many may be asked about at once. */
    static final int MOST = 100;

    private static final Logger log = LoggerFactory.getLogger(OrderStates.class);

    private final OrderStatesApi api;

    OrderStates(OrderStatesApi api) {
        this.api = api;
    }

    /**
     * The states of these orders; those that order-service never heard of are left out. Empty if it
     * did not answer, or said something we do not understand.
     */
    Optional<Map<OrderId, OrderState>> of(Collection<OrderId> orders) {
        try {
            var answer = api.states(orders.stream().map(OrderId::value).toList());
            var states = new HashMap<OrderId, OrderState>();
            answer.items().forEach(one -> states.put(new OrderId(one.id()), one.state()));
            return Optional.of(states);
        } catch (RestClientException | IllegalArgumentException silence) {
            log.warn("order-service does not say what became of its orders: {}", "" + silence);
            return Optional.empty();
        }
    }
}
