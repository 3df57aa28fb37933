package quartet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@OrderServiceTest
class StockOutTests {

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    @Test
    void confirmsAHundredOfThreeHundredBuyersOfAHundredUnits() throws Exception {
        catalog.stock("RUN-MUG", 100);
        var start = new CountDownLatch(1);
        List<String> ends = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> buyer = () -> buy(start);
            var sent = IntStream.range(0, 300).mapToObj(_ -> threads.submit(buyer)).toList();
            start.countDown();
            for (var end : sent) {
                ends.add(end.get());
            }
        }
        assertThat(Collections.frequency(ends, "CONFIRMED")).isEqualTo(100);
        assertThat(Collections.frequency(ends, "REJECTED OUT_OF_STOCK")).isEqualTo(200);
        assertThat(catalog.available("RUN-MUG")).isZero();
    }

    private String buy(CountDownLatch start) throws InterruptedException {
        start.await();
        var guest = aGuest();
        var placed = shopper.place(guest, aKey(), order("RUN-MUG", 1, "tok_approve"));
        assertThat(placed.status()).as(placed.body()).isBetween(201, 202);
        var token = TestTokens.guest(guest);
        var last = new Shopper.Answer[] {placed};
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            last[0] = shopper.get(placed.location(), token);
                            String status = last[0].at("$.status");
                            return !status.equals("PENDING") && !status.equals("COMPENSATING");
                        });
        String reason = last[0].at("$.reason");
        return last[0].at("$.status") + (reason == null ? "" : " " + reason);
    }
}
