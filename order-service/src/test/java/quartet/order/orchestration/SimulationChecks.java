package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.CheckoutState.Shipping;
import quartet.order.handling.Refund;
import quartet.order.handling.Return;
import quartet.order.orchestration.SimulatedWorld.Hold;
import quartet.order.orchestration.SimulatedWorld.Pay;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderLine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks of {@code saga_mc.py}, after every step. */
final class SimulationChecks {

    private static final Set<Hold> LIVE = Set.of(Hold.HELD, Hold.PINNED);

    private SimulationChecks() {}

    static void check(SimulatedWorld world, Iterable<Order> orders, Map<String, Integer> units) {
        stock(world, units);
        orders.forEach(order -> order(world, order));
    }

    private static void stock(SimulatedWorld world, Map<String, Integer> units) {
        units.forEach(
                (sku, initial) -> {
                    var taken =
                            world.holds.entrySet().stream()
                                    .filter(e -> e.getKey().endsWith("/" + sku))
                                    .filter(
                                            e ->
                                                    LIVE.contains(e.getValue())
                                                            || e.getValue() == Hold.SETTLED)
                                    .count();
                    assertThat(world.available.getOrDefault(sku, 0) + taken)
                            .as("units of %s: %s", sku, world.holds)
                            .isEqualTo(initial + (long) world.back.getOrDefault(sku, 0));
                    assertThat(world.available.get(sku)).as("available").isNotNegative();
                });
    }

    private static void order(SimulatedWorld world, Order order) {
        var pay = world.payment(order.id().value());
        var holds = holds(world, order);
        var state = order.state();
        switch (state) {
            case Confirmed _ -> {
                assertThat(holds).as("confirmed has goods").containsOnly(Hold.PINNED);
                assertThat(pay).as("confirmed is paid for").isIn(Pay.AUTHORISED, Pay.LAPSED);
            }
            case Shipped _, Returning _ -> {
                assertThat(holds).as("shipped goods are gone").containsOnly(Hold.SETTLED);
                assertThat(pay).as("shipped is paid").isEqualTo(Pay.CAPTURED);
            }
            case Ended _ -> {
                assertThat(holds)
                        .as("ended owns nothing")
                        .doesNotContain(Hold.HELD, Hold.PINNED, Hold.SETTLED);
                assertThat(pay)
                        .as("ended leaves no authorisation")
                        .isNotIn(Pay.AUTHORISED, Pay.REFUSED, Pay.CAPTURED);
            }
            default -> {}
        }
        if (pay == Pay.CAPTURED) {
            assertThat(mayBeCaptured(state)).as("captured, not to be shipped: %s", state).isTrue();
        }
    }

    private static boolean mayBeCaptured(CheckoutState state) {
        return state instanceof Shipping || state instanceof Shipped || state instanceof Returning;
    }

    /** Money and goods go back once for each return, and never more money than was taken. */
    static void atTheEnd(SimulatedWorld world, Order order) {
        var id = order.id().value();
        var decided = order.handling().refunds();
        var paid = world.refunds.getOrDefault(id, Map.of());
        assertThat(paid)
                .as("refunds paid as decided")
                .isEqualTo(decided.stream().collect(Collectors.toMap(Refund::id, Refund::amount)));
        assertThat(order.handling().refunded())
                .as("no more goes back than came")
                .isEqualTo(order.ledger().refunded())
                .isLessThanOrEqualTo(order.purchase().totals().total());
        assertThat(order.handling().returns())
                .as("every return is worked through")
                .noneMatch(one -> one.state() == Return.State.RECEIVED);
    }

    private static Set<Hold> holds(SimulatedWorld world, Order order) {
        return order.purchase().lines().stream()
                .map(OrderLine::sku)
                .map(sku -> world.hold(order.id().value(), sku))
                .collect(Collectors.toSet());
    }
}
