package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderStatus.CANCELLED;
import static quartet.order.ordering.OrderStatus.COMPENSATING;
import static quartet.order.ordering.OrderStatus.CONFIRMED;
import static quartet.order.ordering.OrderStatus.DELIVERED;
import static quartet.order.ordering.OrderStatus.PENDING;
import static quartet.order.ordering.OrderStatus.PROCESSING;
import static quartet.order.ordering.OrderStatus.REFUNDED;
import static quartet.order.ordering.OrderStatus.REJECTED;
import static quartet.order.ordering.OrderStatus.SHIPPED;

import quartet.order.handling.Return;
import quartet.order.handling.Stage;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStatus;
import quartet.order.ordering.Progress;
import quartet.order.ordering.StatusChange;

import java.util.Map;
import java.util.Set;

/** What an order's history may tell (invariants O3 and E3). */
final class SimulationStories {

    private static final Map<OrderStatus, Set<OrderStatus>> ALLOWED =
            Map.of(
                    PENDING, Set.of(CONFIRMED, COMPENSATING),
                    CONFIRMED, Set.of(PROCESSING, COMPENSATING),
                    PROCESSING, Set.of(SHIPPED, COMPENSATING),
                    SHIPPED, Set.of(DELIVERED, REFUNDED),
                    DELIVERED, Set.of(REFUNDED),
                    COMPENSATING, Set.of(REJECTED, CANCELLED));

    private static final Set<OrderStatus> TOLD =
            Set.of(PENDING, CONFIRMED, PROCESSING, REJECTED, CANCELLED);

    private SimulationStories() {}

    static void isAPathOfTheStateMachine(Order order) {
        var history = order.history();
        for (var change : history.subList(1, history.size())) {
            assertThat(ALLOWED.getOrDefault(change.from(), Set.of())).contains(change.to());
        }
        assertThat(order.seq()).as("one event for each change that is told").isEqualTo(told(order));
    }

    private static long told(Order order) {
        var statuses =
                order.history().stream().map(StatusChange::to).filter(TOLD::contains).count();
        var goods = order.handling();
        if (Progress.stage(order.state()) != Stage.LEAVING) {
            return statuses;
        }
        return statuses
                + goods.parcels().size()
                + (goods.delivered() ? 1 : 0)
                + goods.returns().stream().filter(SimulationStories::isBack).count()
                + goods.refunds().stream().filter(one -> one.doneAt() != null).count();
    }

    private static boolean isBack(Return one) {
        return one.state() == Return.State.RESTOCKED || one.state() == Return.State.REFUNDED;
    }
}
