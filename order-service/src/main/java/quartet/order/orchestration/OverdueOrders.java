package quartet.order.orchestration;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.Orders;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds orders whose saga should have gone on by now, here or anywhere, and takes them on. */
@Component
class OverdueOrders {

    private static final int LOOK_COST_FACTOR = 20;
    private static final int MOST_UNKNOWN = 1_000;

    private final Orders orders;
    private final Sagas sagas;
    private final OpenSagaCount open;
    private final OrchestrationProperties properties;
    private final Alarms alarms;
    private final AtomicInteger found = new AtomicInteger();
    private final Set<OrderId> unknown = ConcurrentHashMap.newKeySet();

    OverdueOrders(
            Orders orders,
            Sagas sagas,
            OpenSagaCount open,
            OrchestrationProperties properties,
            Alarms alarms,
            MeterRegistry meters) {
        this.alarms = alarms;
        this.orders = orders;
        this.sagas = sagas;
        this.open = open;
        this.properties = properties;
        meters.gauge("quartet.sagas.overdue", found);
    }

    /**
     * Looks once; the pause grows with what a look costs, for without an index it reads everything.
     */
    Duration sweep() {
        if (sagas.full()) {
            return properties.sweep();
        }
        var began = System.nanoTime();
        open.look();
        var overdue = orders.overdue(sagas.now(), properties.sweepBatch());
        var cost = Duration.ofNanos(System.nanoTime() - began).multipliedBy(LOOK_COST_FACTOR);
        found.set(overdue.size());
        overdue.forEach(this::resume);
        return cost.compareTo(properties.sweep()) > 0 ? cost : properties.sweep();
    }

    private void resume(Order order) {
        if (order.saga().known() != null) {
            sagas.resume(order);
        } else if (unknown.size() < MOST_UNKNOWN && unknown.add(order.id())) {
            alarms.raise(order.id() + " is in a step this version does not know; left alone");
        }
    }
}
