package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Outcome;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.ordering.Change;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.OrderStatus;
import quartet.order.ordering.Orders;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What another instance left behind when it died goes on here, within ten seconds. */
@OrderServiceTest
class OverdueOrdersTests {

    @Autowired Orders orders;
    @Autowired Participants participants;
    @Autowired CatalogDouble catalog;
    @Autowired Shopper shopper;

    @ParameterizedTest
    @MethodSource("left")
    void finishesWhatACrashLeft(CheckoutState reached, OrderStatus end) {
        catalog.stock("MUG-BLUE", 1000);
        catalog.stock("TEAPOT-RED", 1000);
        var order = abandonedIn(reached);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(status(order)).isEqualTo(end));

        var view = shopper.get("/api/orders/" + order.id(), TestTokens.operator());
        assertThat(view.status()).isEqualTo(200);
        var hold =
                end == OrderStatus.CONFIRMED
                        ? "PINNED"
                        : end == OrderStatus.SHIPPED ? "SETTLED" : "RELEASED";
        assertThat(catalog.hold(order.id().value(), "MUG-BLUE")).isEqualTo(hold);
        assertThat(catalog.hold(order.id().value(), "TEAPOT-RED")).isEqualTo(hold);
    }

    static Stream<Arguments> left() {
        var rejected = new Ended(Outcome.REJECTED, Reason.PAYMENT_DECLINED);
        return Stream.of(
                Arguments.of(new Reserving(), OrderStatus.CONFIRMED),
                Arguments.of(new Authorising(), OrderStatus.CONFIRMED),
                Arguments.of(new Pinning(), OrderStatus.CONFIRMED),
                Arguments.of(new Capturing(), OrderStatus.SHIPPED),
                Arguments.of(new Settling(), OrderStatus.SHIPPED),
                Arguments.of(
                        new Compensating(Set.of(Request.RELEASE, Request.VOID), rejected),
                        OrderStatus.REJECTED));
    }

    private OrderStatus status(Order order) {
        return orders.find(order.id()).orElseThrow().progress().status();
    }

    /** An order of a dead instance: its step is written, its request perhaps never sent. */
    private Order abandonedIn(CheckoutState reached) {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        var fresh = OrderFixtures.aClaimedOrder();
        var order = OrderFixtures.claimed(fresh.id(), "dead", now);
        assertThat(orders.claim(order)).isTrue();
        for (CheckoutState state = order.state(); !state.equals(reached); ) {
            var asked = participants.ask(Request.valueOf(request(state)), order);
            state = reached instanceof Compensating ? reached : next(state);
            var change = new Change(state, "dead", "test", now, 0, now, "dead", List.of(asked));
            order = orders.advance(order, change).orElseThrow();
        }
        return order;
    }

    private static String request(CheckoutState state) {
        return switch (state) {
            case Reserving _ -> "RESERVE";
            case Authorising _ -> "AUTHORISE";
            case Pinning _ -> "PIN";
            case Capturing _ -> "CAPTURE";
            default -> "PIN";
        };
    }

    private static CheckoutState next(CheckoutState state) {
        return switch (state) {
            case Reserving _ -> new Authorising();
            case Authorising _ -> new Pinning();
            case Pinning _ -> new Confirmed();
            case Confirmed _ -> new Capturing();
            case Capturing _ -> new Settling();
            default -> throw new IllegalArgumentException(state.toString());
        };
    }
}
