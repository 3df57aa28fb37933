package quartet.order.orchestration;

import quartet.order.checkout.Checkout;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.Request;
import quartet.order.ordering.Change;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderChanges;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderStore;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** Orders in memory, whose writers may die before or after each write. */
final class SimulatedOrders implements OrderStore {

    final Map<OrderId, Order> stored = new LinkedHashMap<>();
    private final Turns turns;
    private final RandomGenerator random;
    private final Broken broken;
    private final Clock clock;
    private BiConsumer<Request, Order> early = (_, _) -> {};
    private boolean calm;

    SimulatedOrders(Turns turns, RandomGenerator random, Broken broken, Clock clock) {
        this.turns = turns;
        this.random = random;
        this.broken = broken;
        this.clock = clock;
    }

    void calm(boolean calm) {
        this.calm = calm;
    }

    /** What is sent before it is written, where that rule is missing. */
    void sendingEarly(BiConsumer<Request, Order> send) {
        early = send;
    }

    /** A claim under a key, as placing makes it: whoever sends again finds the order. */
    void claim(String key, Instant at) {
        var customer = OrderFixtures.aGuest();
        var id =
                broken == Broken.KEY_NAMES_THE_ORDER
                        ? OrderId.of(customer, "key " + random.nextLong())
                        : OrderId.of(customer, key);
        stored.putIfAbsent(id, OrderFixtures.claimed(id, "one", at));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        turns.pause();
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Order> advance(Order read, Change change) {
        turns.pause();
        var next = OrderChanges.after(read, bent(read, change));
        if (broken == Broken.STEP_BEFORE_CALL) {
            Checkout.announced(next.state()).forEach(request -> early.accept(request, next));
        }
        crash();
        if (!mayWrite(read)) {
            return Optional.empty();
        }
        stored.put(read.id(), next);
        crash();
        return Optional.of(next);
    }

    private boolean mayWrite(Order read) {
        var now = Objects.requireNonNull(stored.get(read.id()));
        return switch (broken) {
            case FENCING -> true;
            case NO_CLOCK_DECIDES -> unchanged(now, read) || leased(read);
            default -> unchanged(now, read);
        };
    }

    private static boolean unchanged(Order now, Order read) {
        return now.saga().rev() == read.saga().rev();
    }

    private boolean leased(Order read) {
        var until = read.saga().nextAt();
        return until != null && clock.instant().isBefore(until);
    }

    /** The step that would be written if the rule were not there. */
    private Change bent(Order read, Change change) {
        if (!(change.to() instanceof Compensating(var left, var end))) {
            return change;
        }
        CheckoutState to = change.to();
        if (broken == Broken.ACKNOWLEDGED_BEFORE_THE_END) {
            to = end;
        } else if (broken == Broken.STEP_IN_FLIGHT_UNDONE
                && read.state() instanceof Authorising
                && left.contains(Request.VOID)) {
            to = new Compensating(Set.of(Request.RELEASE), end);
        }
        var nextAt = Checkout.announced(to).isEmpty() ? null : change.nextAt();
        return new Change(
                to,
                change.who(),
                change.why(),
                change.at(),
                change.tries(),
                nextAt,
                change.writer(),
                change.asked(),
                change.decided());
    }

    private void crash() {
        if (!calm && random.nextInt(25) == 0) {
            throw new Turns.Crashed();
        }
    }
}
