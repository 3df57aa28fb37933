package quartet.recommendation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import static quartet.recommendation.graph.Orders.cancelled;
import static quartet.recommendation.graph.Orders.confirmed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class OrderGraphTests {

    private final GraphFixture graph = new GraphFixture();
    private final Orders shop = new Orders();
    private final Rebuilt rebuilt = new Rebuilt(graph.neo4j, shop.prefix());

    @Test
    void countsAnOrderOnce() {
        var order = confirmed(shop.basket(1, 1, 1, 2, 2));

        graph.orders.apply(List.of(order));
        graph.orders.apply(List.of(order, order));

        assertThat(units(1)).isEqualTo(1);
        assertThat(units(2)).isEqualTo(2);
        assertThat(pair(1, 2)).isEqualTo(1);
        rebuilt.equalsTheGraph();
    }

    @Test
    void leavesNothingOfARehearsal() {
        var order = confirmed(shop.basket(1, 1, 1, 2));

        graph.orders.rehearse(order);

        assertThat(
                        graph.neo4j
                                .query(
                                        "MATCH (n) WHERE n.sku STARTS WITH $shop OR n.orderId ="
                                            + " $order OR n.customerId = $customer RETURN count(n)")
                                .bind(shop.prefix())
                                .to("shop")
                                .bind(shop.orderId(1))
                                .to("order")
                                .bind(shop.customer(1))
                                .to("customer")
                                .fetchAs(Long.class)
                                .one())
                .contains(0L);
        graph.orders.apply(List.of(order));
        assertThat(units(1)).isEqualTo(1);
        rebuilt.equalsTheGraph();
    }

    @Test
    void takesAwayExactlyWhatACancelledOrderAdded() {
        var kept = shop.basket(1, 1, 1, 2);
        var taken = shop.basket(2, 1, 1, 2, 3);
        graph.orders.apply(List.of(confirmed(kept), confirmed(taken)));

        graph.orders.apply(List.of(cancelled(taken)));

        assertThat(units(1)).isEqualTo(1);
        assertThat(pair(1, 2)).isEqualTo(1);
        assertThat(pair(1, 3)).isZero();
        rebuilt.equalsTheGraph();
    }

    @Test
    void refusesAConfirmationThatArrivesAfterItsCancellation() {
        var order = shop.basket(1, 1, 1, 2);

        graph.orders.apply(List.of(cancelled(order)));
        graph.orders.apply(List.of(confirmed(order)));

        assertThat(units(1)).isZero();
        assertThat(pair(1, 2)).isZero();
        rebuilt.equalsTheGraph();
    }

    @Test
    void countsAnOrderOfPostageAloneAsAnOrder() {
        graph.orders.apply(List.of(confirmed(shop.basket(1, 1))));

        assertThat(
                        one(
                                "MATCH (:Customer)-[:PLACED]->(o:Order {orderId: $id, state:"
                                        + " 'APPLIED'}) RETURN count(o)",
                                shop.orderId(1)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsARebuildAfterRepeatsReorderingAndSmallTransactions(long seed) {
        var chance = new Random(seed);
        var events = someEvents(60, chance);
        var oftenAndInAnyOrder = new ArrayList<>(events);
        oftenAndInAnyOrder.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(oftenAndInAnyOrder, chance);
        var inSmallTransactions = graph.orders(100);

        for (int from = 0; from < oftenAndInAnyOrder.size(); from += 17) {
            int to = Math.min(from + 17, oftenAndInAnyOrder.size());
            inSmallTransactions.apply(oftenAndInAnyOrder.subList(from, to));
        }

        rebuilt.equalsTheGraph();
        assertThat(orders("APPLIED")).isEqualTo(45);
        assertThat(orders("REVERSED")).isEqualTo(15);
    }

    @Test
    void countsOnceWhatTwoWritersApplyAtOnce() throws Exception {
        var events = someEvents(40, new Random(7));
        var backwards = events.reversed();
        var together = new CountDownLatch(1);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    List.of(events, backwards).stream()
                            .map(some -> writers.submit(() -> applyFrom(together, some)))
                            .toList();
            together.countDown();
            for (var writer : both) {
                writer.get();
            }
        }

        rebuilt.equalsTheGraph();
        assertThat(orders("APPLIED")).isEqualTo(30);
    }

    @Test
    void writesNothingOfAnOrderWhoseTransactionFails() {
        var order = confirmed(shop.basket(1, 1, 1, 2));
        var crash =
                catchThrowable(
                        () ->
                                graph.transactions.executeWithoutResult(
                                        _ -> {
                                            graph.orders.apply(List.of(order));
                                            throw new IllegalArgumentException("crash");
                                        }));

        assertThat(crash).hasMessage("crash");
        assertThat(units(1)).isZero();

        graph.orders.apply(List.of(order));

        assertThat(units(1)).isEqualTo(1);
        rebuilt.equalsTheGraph();
    }

    @Test
    void takesLessAtOnceIfThatIsTooMuchForNeo4j() {
        var refused = new AtomicInteger();
        TransactionOperations small =
                new TransactionOperations() {
                    @Override
                    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                        if (refused.getAndIncrement() < 2) {
                            throw new TransactionSystemException(
                                    "rolled back",
                                    new TransientException(
                                            "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
                                            "too much"));
                        }
                        return graph.transactions.execute(action);
                    }
                };

        graph.orders(small, 100_000).apply(someEvents(8, new Random(8)));

        assertThat(refused).hasValue(5);
        assertThat(orders("REVERSED")).isEqualTo(2);
        rebuilt.equalsTheGraph();
    }

    /** Every fourth order is cancelled later. */
    private List<OrderChange> someEvents(int orders, Random chance) {
        var events = new ArrayList<OrderChange>();
        for (int i = 0; i < orders; i++) {
            var basket = shop.anyBasket(i, chance);
            events.add(confirmed(basket));
            if (i % 4 == 3) {
                events.add(cancelled(basket));
            }
        }
        return events;
    }

    private boolean applyFrom(CountDownLatch together, List<OrderChange> events)
            throws InterruptedException {
        together.await();
        for (int from = 0; from < events.size(); from += 5) {
            graph.orders.apply(events.subList(from, Math.min(from + 5, events.size())));
        }
        return true;
    }

    private long units(int product) {
        return one(
                "MATCH (:Product {sku: $id})<-[c:CONTAINS]-(:Order {state: 'APPLIED'})"
                        + " RETURN coalesce(sum(c.qty), 0)",
                shop.sku(product));
    }

    private long pair(int a, int b) {
        return one(
                "MATCH (:Product {sku: $id})-[r:BOUGHT_WITH]-(:Product {sku: '"
                        + shop.sku(b)
                        + "'}) RETURN coalesce(sum(r.n), 0)",
                shop.sku(a));
    }

    private long orders(String state) {
        var ids = IntStream.range(0, 60).mapToObj(shop::orderId).toList();
        return graph.neo4j
                .query(
                        "MATCH (o:Order) WHERE o.orderId IN $ids AND o.state = $state RETURN"
                                + " count(o)")
                .bind(ids)
                .to("ids")
                .bind(state)
                .to("state")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private long one(String cypher, String id) {
        return graph.neo4j.query(cypher).bind(id).to("id").fetchAs(Long.class).one().orElseThrow();
    }
}
