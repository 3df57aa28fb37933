package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.ordering.OrderFixtures.NOON;
import static quartet.order.ordering.OrderFixtures.aClaimedOrder;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import quartet.order.checkout.Checkout;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Outcome;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.stores.Stores;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class OrdersTests {

    private static final MongoClient CLIENT = MongoClients.create(Stores.mongo().uri("orders"));
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("orders-tests");

    private final Orders orders = OrderFixtures.orders(DATABASE);

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void readsBackWhatItClaimed() {
        var order = aClaimedOrder();
        assertThat(orders.claim(order)).isTrue();
        assertThat(orders.find(order.id())).contains(order);
        assertThat(orders.claim(order)).isFalse();
    }

    @Test
    void readsBackEveryStateItWrites() {
        var order = aClaimedOrder();
        orders.claim(order);
        var end = new Ended(Outcome.CANCELLED, Reason.CANCELLED_BY_CUSTOMER);
        var path =
                Stream.<CheckoutState>of(
                        new Authorising(),
                        new Pinning(),
                        new Confirmed(),
                        new Compensating(Set.of(Request.RELEASE, Request.VOID), end),
                        end);
        var current = new Order[] {order};
        path.forEach(
                state -> {
                    var written = orders.advance(current[0], to(state, NOON.plusSeconds(9)));
                    assertThat(written).isPresent();
                    current[0] = written.orElseThrow();
                    assertThat(orders.find(order.id())).contains(current[0]);
                });
        assertThat(outbox(order))
                .extracting(e -> e.getString("type"))
                .containsExactly("order.placed.v1", "order.confirmed.v1", "order.cancelled.v1");
        assertThat(outbox(order))
                .extracting(e -> e.getString("id"))
                .containsExactly(order.id() + ":1", order.id() + ":2", order.id() + ":3");
    }

    @Test
    void letsOneOfThirtyTwoWritersAdvanceAnOrder() throws Exception {
        for (int round = 0; round < 20; round++) {
            var order = aClaimedOrder();
            orders.claim(order);
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var writes =
                        IntStream.range(0, 32)
                                .mapToObj(
                                        i ->
                                                threads.submit(
                                                        () -> {
                                                            start.await();
                                                            var at = NOON.plusMillis(i);
                                                            return orders.advance(
                                                                    order,
                                                                    to(new Authorising(), at));
                                                        }))
                                .toList();
                start.countDown();
                int won = 0;
                for (var write : writes) {
                    won += write.get().isPresent() ? 1 : 0;
                }
                assertThat(won).isOne();
            }
            assertThat(orders.find(order.id()).orElseThrow().saga().rev()).isEqualTo(2);
        }
    }

    @Test
    void claimsAKeyOnceFromThirtyTwoThreads() throws Exception {
        var order = aClaimedOrder();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims =
                    IntStream.range(0, 32)
                            .mapToObj(_ -> threads.submit(() -> orders.claim(order)))
                            .toList();
            int won = 0;
            for (var claim : claims) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        }
    }

    @Test
    void findsOverdueOrdersAndLeasesThemOnce() {
        var order = aClaimedOrder();
        orders.claim(order);
        var due = Objects.requireNonNull(order.saga().nextAt());
        assertThat(mine(orders.overdue(due.minusMillis(1), 1000), order)).isEmpty();
        assertThat(mine(orders.overdue(due, 1000), order)).contains(order);

        assertThat(orders.lease(order, due.plusSeconds(5))).isTrue();
        assertThat(orders.lease(order, due.plusSeconds(5))).isFalse();
        assertThat(mine(orders.overdue(due, 1000), order)).isEmpty();
        assertThat(orders.advance(order, to(new Authorising(), due))).isPresent();
    }

    @Test
    void leavesAStepItDoesNotKnowAlone() {
        var order = aClaimedOrder();
        orders.claim(order);
        DATABASE.getCollection("orders")
                .updateOne(
                        new Document("_id", order.id().value()),
                        new Document("$set", new Document("saga.step", "TELEPORT")));
        var read = orders.find(order.id()).orElseThrow();
        assertThat(read.saga().known()).isNull();
    }

    private static List<Document> outbox(Order order) {
        var found =
                DATABASE.getCollection("orders")
                        .find(new Document("_id", order.id().value()))
                        .first();
        return Objects.requireNonNull(found).getList("outbox", Document.class);
    }

    private static Optional<Order> mine(List<Order> all, Order order) {
        return all.stream().filter(found -> found.id().equals(order.id())).findAny();
    }

    private static Change to(CheckoutState state, Instant at) {
        var resting = Checkout.announced(state).isEmpty();
        return new Change(state, "order-service", "why", at, 0, resting ? null : at, "test");
    }
}
