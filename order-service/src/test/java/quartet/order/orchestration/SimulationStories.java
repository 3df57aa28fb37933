package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderStatus.CANCELLED;
import static quartet.order.ordering.OrderStatus.COMPENSATING;
import static quartet.order.ordering.OrderStatus.CONFIRMED;
import static quartet.order.ordering.OrderStatus.PENDING;
import static quartet.order.ordering.OrderStatus.PROCESSING;
import static quartet.order.ordering.OrderStatus.REJECTED;
import static quartet.order.ordering.OrderStatus.SHIPPED;

import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStatus;
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
                    COMPENSATING, Set.of(REJECTED, CANCELLED));

    private SimulationStories() {}

    static void isAPathOfTheStateMachine(Order order) {
        var history = order.history();
        for (var change : history.subList(1, history.size())) {
            assertThat(ALLOWED.getOrDefault(change.from(), Set.of())).contains(change.to());
        }
        var told =
                history.stream()
                        .map(StatusChange::to)
                        .filter(Set.of(PENDING, CONFIRMED, REJECTED, CANCELLED)::contains)
                        .count();
        assertThat(order.seq()).as("one event for each change that is told").isEqualTo(told);
    }
}
