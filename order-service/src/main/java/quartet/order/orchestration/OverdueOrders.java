package quartet.order.orchestration;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import quartet.order.background.Rounds;
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

    private static final int MOST_UNKNOWN = 1_000;

    /** With the lease of the run that died this stays under the ten seconds that are promised. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

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

    /** Looks once, and says how long to pause. */
    Duration sweep() {
        if (sagas.full()) {
            return properties.sweep();
        }
        var began = System.nanoTime();
        open.look();
        var overdue = orders.overdue(sagas.now(), properties.sweepBatch());
        var cost = Duration.ofNanos(System.nanoTime() - began);
        found.set(overdue.size());
        overdue.forEach(this::resume);
        return pause(cost, properties.sweep());
    }

    static Duration pause(Duration cost, Duration least) {
        return Rounds.pauseAfter(cost, least, LONGEST_PAUSE);
    }

    private void resume(Order order) {
        if (order.saga().known() != null) {
            sagas.resume(order);
        } else if (unknown.size() < MOST_UNKNOWN && unknown.add(order.id())) {
            alarms.raise(order.id() + " is in a step this version does not know; left alone");
        }
    }
}
