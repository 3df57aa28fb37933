package quartet.analytics;

import org.springframework.kafka.core.KafkaTemplate;

import quartet.analytics.OrderMessages.Message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Orders of two units of one product, some cancelled, some told twice, until it is stopped. */
final class OrderLoad implements AutoCloseable {

    private static final Instant AT = Instant.parse("2033-01-01T10:00:00Z");

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final String sku;
    private final Random random = new Random(5);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Message> told = new ArrayList<>();
    private final CompletableFuture<Integer> kept;
    private volatile int orders;

    OrderLoad(KafkaTemplate<byte[], byte[]> kafka, String sku) {
        this.kafka = kafka;
        this.sku = sku;
        this.kept = CompletableFuture.supplyAsync(this::run);
    }

    int orders() {
        return orders;
    }

    /** Ends, and says how many units were sold and not taken back. */
    int stop() {
        stopped.countDown();
        return kept.join();
    }

    private int run() {
        int units = 0;
        while (!over()) {
            var order = OrderMessages.anOrderId();
            tell(OrderMessages.order("order.confirmed.v1", order, 2, AT, sku));
            units += 2;
            if (random.nextInt(3) == 0) {
                tell(OrderMessages.order("order.cancelled.v1", order, 3, AT.plusSeconds(9), sku));
                units -= 2;
            }
            if (random.nextInt(4) == 0) {
                kafka.send(told.get(random.nextInt(told.size())).sent()).join();
            }
            orders++;
        }
        return units;
    }

    private void tell(Message message) {
        told.add(message);
        kafka.send(message.sent()).join();
    }

    private boolean over() {
        try {
            return stopped.await(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
