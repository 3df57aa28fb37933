package quartet.order.orchestration;

import quartet.order.ordering.Change;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderChanges;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderStore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Orders in memory, whose writers may die before or after each write. */
final class SimulatedOrders implements OrderStore {

    final Map<OrderId, Order> stored = new LinkedHashMap<>();
    private final Turns turns;
    private final RandomGenerator random;
    private final Broken broken;
    private boolean healed;

    SimulatedOrders(Turns turns, RandomGenerator random, Broken broken) {
        this.turns = turns;
        this.random = random;
        this.broken = broken;
    }

    void heal() {
        healed = true;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        turns.pause();
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Order> advance(Order read, Change change) {
        turns.pause();
        crash();
        var now = stored.get(read.id());
        if (broken != Broken.FENCING && (now == null || now.saga().rev() != read.saga().rev())) {
            return Optional.empty();
        }
        var next = OrderChanges.after(read, change);
        stored.put(read.id(), next);
        crash();
        return Optional.of(next);
    }

    private void crash() {
        if (!healed && random.nextInt(25) == 0) {
            throw new Turns.Crashed();
        }
    }
}
