package quartet.cart.listening;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.cart.Events;
import quartet.cart.TestRedis;
import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Orders of one product, some cancelled, some told twice, until it is stopped. */
final class OrderLoad implements AutoCloseable {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Sku sku;
    private final Visitor customer = TestRedis.aVisitor();
    private final Random random = new Random(5);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
    private final CompletableFuture<Integer> units;
    private volatile int orders;

    OrderLoad(KafkaTemplate<String, byte[]> kafka, Sku sku) {
        this.kafka = kafka;
        this.sku = sku;
        this.units = CompletableFuture.supplyAsync(this::run);
    }

    int orders() {
        return orders;
    }

    /** Ends, and says how many units were sold and not taken back. */
    int stop() {
        stopped.countDown();
        return units.join();
    }

    private int run() {
        int kept = 0;
        while (!over()) {
            var order = TestRedis.anOrderId();
            int quantity = 1 + random.nextInt(3);
            tell(order, 2, "order.confirmed.v1", Events.confirmed(order, customer, sku, quantity));
            kept += quantity;
            if (random.nextInt(3) == 0) {
                tell(
                        order,
                        3,
                        "order.cancelled.v1",
                        Events.cancelled(order, customer, sku, quantity));
                kept -= quantity;
            }
            if (random.nextInt(4) == 0) {
                kafka.send(told.get(random.nextInt(told.size()))).join();
            }
            orders++;
        }
        return kept;
    }

    private void tell(String order, int seq, String type, String body) {
        var event =
                new ProducerRecord<String, byte[]>(
                        "orders", order, body.getBytes(StandardCharsets.UTF_8));
        event.headers()
                .add("id", (order + ":" + seq).getBytes(StandardCharsets.UTF_8))
                .add("type", type.getBytes(StandardCharsets.UTF_8));
        told.add(event);
        kafka.send(event).join();
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
