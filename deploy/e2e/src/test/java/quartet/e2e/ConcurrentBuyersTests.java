package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.e2e.Shopping.orderFor;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The two promises no reference shop tests: nothing is sold twice, nothing is placed twice. */
class ConcurrentBuyersTests {

    private static final int BUYERS = 300;
    private static final int UNITS = 100;
    private static final int SENDS = 50;

    private final Shopping shop = RunningShop.shopping();

    @Test
    void sellsAHundredUnitsToExactlyAHundredOfThreeHundredBuyers() throws Exception {
        var sku = shop.product(UNITS);
        var body = orderFor(sku, 1, "tok_approve");

        var orders = atOnce(BUYERS, () -> bought(body));

        assertThat(orders.stream().collect(groupingBy(o -> o.text("/status"), counting())))
                .isEqualTo(Map.of("CONFIRMED", (long) UNITS, "REJECTED", (long) BUYERS - UNITS));
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(UNITS, 0, UNITS));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(shop.sold(sku))
                                        .isEqualTo(new Shopping.Sold(UNITS, UNITS, UNITS)));
    }

    private Answer bought(String body) {
        var buyer = shop.visitor();
        return shop.ended(buyer, shop.place(buyer, body));
    }

    @Test
    void givesFiftySendsOfOneOrderOneOrderAndEqualAnswers() throws Exception {
        var sku = shop.product(SENDS);
        var buyer = shop.visitor();
        var body = orderFor(sku, 1, "tok_approve");
        var key = Map.of("Idempotency-Key", Shopping.aKey());

        var answers = atOnce(SENDS, () -> shop.place(buyer, body, key));
        var order = shop.ended(buyer, answers.getFirst());

        assertThat(answers).allMatch(a -> a.status() == 201 || a.status() == 202);
        assertThat(answers).extracting(Answer::orderId).containsOnly(order.orderId());
        assertThat(answers.stream().filter(Answer::isFinal).map(Answer::body).distinct())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(buyer.send("POST", "/api/orders", body, key).body()).isEqualTo(order.body());
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(SENDS, SENDS - 1, 1));
    }

    /** Runs the task that many times on virtual threads that start at one latch. */
    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    IntStream.range(0, times)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return task.call();
                                                    }))
                            .toList();
            start.countDown();
            return running.stream().map(ConcurrentBuyersTests::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("One of the simultaneous requests failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
