package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.checkout.Request;
import quartet.order.faults.CrashPoint;
import quartet.order.ordering.Asked;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.OrderId;
import quartet.order.ordering.OrderStatus;
import quartet.order.ordering.Orders;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * An instance dies at every step, before and after its write and after its answers; another one
 * brings the order to its end, and late duplicates of all that was ever asked change nothing.
 */
@OrderServiceTest
class CrashTests {

    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private record Sent(Request request, Order order) {}

    @Autowired Orders orders;
    @Autowired Sagas sagas;
    @Autowired Participants participants;
    @Autowired Alarms alarms;
    @Autowired CatalogDouble catalog;
    @Autowired MongoDatabase database;
    @Autowired Clock clock;

    private final List<Sent> sent = new ArrayList<>();

    @BeforeEach
    void fillTheShelves() {
        catalog.stock("MUG-BLUE", 10_000);
        catalog.stock("TEAPOT-RED", 10_000);
    }

    @ParameterizedTest
    @MethodSource("pointsOfASale")
    void endsASaleThatWasInterrupted(String point) {
        var order = claimed("tok_approve");
        assertThat(dies(point, order, sale(order))).isTrue();
        if (exists(order)) {
            sale(order).forEach(deed -> goOn(order, deed));
            assertSold(atRest(order));
        }
    }

    @ParameterizedTest
    @MethodSource("pointsOfAnUndoing")
    void endsAnUndoingThatWasInterrupted(String point) {
        var cancelled = point.startsWith("CANCELLED");
        var order = claimed(cancelled ? "tok_approve" : "tok_decline");
        List<Deed> deeds = cancelled ? List.of(SimulatedDesk.cancel()) : List.of();
        assertThat(dies(point, order, deeds)).isTrue();
        deeds.forEach(deed -> goOn(order, deed));
        assertThat(atRest(order).progress().status())
                .isEqualTo(cancelled ? OrderStatus.CANCELLED : OrderStatus.REJECTED);
        assertThat(catalog.hold(order.id().value(), "MUG-BLUE")).isEqualTo("RELEASED");
    }

    @Test
    void lateDuplicatesOfEveryRequestChangeNothing() {
        var order = claimed("tok_approve");
        assertThat(dies("never", order, sale(order))).isFalse();
        assertSold(atRest(order));
        var gone = claimed("tok_approve");
        assertThat(dies("never", gone, List.of(SimulatedDesk.cancel()))).isFalse();
        assertThat(sent).extracting(Sent::request).contains(Request.values());

        var stock = catalog.available("MUG-BLUE");
        var sold = atRest(order);
        sent.forEach(one -> participants.ask(one.request(), one.order()));

        assertThat(catalog.available("MUG-BLUE")).isEqualTo(stock);
        assertThat(catalog.hold(gone.id().value(), "MUG-BLUE")).isEqualTo("RELEASED");
        assertThat(catalog.hold(order.id().value(), "MUG-BLUE")).isEqualTo("SETTLED");
        assertThat(atRest(order)).isEqualTo(sold);
    }

    static Stream<String> pointsOfASale() {
        var asking =
                List.of("RESERVE", "AUTHORISE", "PIN", "CAPTURE", "SETTLE", "RESTOCK", "REFUND");
        var resting = List.of("CONFIRMED", "SHIPPED");
        return Stream.concat(
                Stream.concat(asking.stream(), resting.stream())
                        .flatMap(step -> Stream.of(step + ".before", step + ".written")),
                asking.stream().map(step -> step + ".answered"));
    }

    static Stream<String> pointsOfAnUndoing() {
        return Stream.of("UNDO", "REJECTED", "CANCELLED")
                .flatMap(step -> Stream.of(step + ".before", step + ".written"))
                .flatMap(
                        p ->
                                p.equals("UNDO.written")
                                        ? Stream.of(p, "UNDO.answered")
                                        : Stream.of(p));
    }

    /** Everything an order can go through after it was placed. */
    private static List<Deed> sale(Order order) {
        var id = order.id().value().substring(2);
        return List.of(SimulatedDesk.shipping(), SimulatedDesk.comingBack("r_" + id));
    }

    private void assertSold(Order order) {
        assertThat(order.progress().status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.ledger().captured()).isEqualTo(5048);
        assertThat(order.ledger().refunded()).isEqualTo(1299);
        assertThat(order.handling().refunded()).isEqualTo(1299);
        assertThat(catalog.hold(order.id().value(), "MUG-BLUE")).isEqualTo("SETTLED");
        assertThat(catalog.restocked("r_" + order.id().value().substring(2), "MUG-BLUE")).isOne();
    }

    private Order claimed(String token) {
        var id = OrderFixtures.aClaimedOrder().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return OrderFixtures.claimed(OrderFixtures.claimed(id, "doomed", now), token, now);
    }

    /** Whether the instance was killed on its way through all this. */
    private boolean dies(String point, Order order, List<Deed> deeds) {
        var crash =
                new CrashPoint(
                        point,
                        () -> {
                            throw new Killed();
                        });
        var doomed = OrderFixtures.orders(database, crash);
        var instance =
                new Orchestrator(
                        doomed, this::ask, patience(), new Writer("doomed"), alarms, crash);
        try {
            assertThat(doomed.claim(order)).isTrue();
            instance.run(order);
            for (var deed : deeds) {
                instance.decide(atRest(order), deed, "test").ifPresent(instance::run);
            }
            return false;
        } catch (Killed _) {
            return true;
        }
    }

    private Asked ask(Request request, Order order) {
        sent.add(new Sent(request, order));
        return participants.ask(request, order);
    }

    private Patience patience() {
        var pause = Duration.ofMillis(200);
        var properties =
                new OrchestrationProperties(
                        3, Duration.ofSeconds(20), pause, pause, pause, pause, pause, 100, 100);
        return new Patience(clock, new SplittableRandom(1), properties);
    }

    private boolean exists(Order order) {
        return orders.find(order.id()).isPresent();
    }

    private void goOn(Order order, Deed deed) {
        sagas.decide(atRest(order), deed, "test");
    }

    private Order atRest(Order order) {
        OrderId id = order.id();
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> orders.find(id).orElseThrow(), Orchestrator::atRest);
    }
}
