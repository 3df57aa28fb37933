package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.e2e.Shopping.orderFor;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer's request is one trace, through every service and into every event it leads to. */
class TraceTests {

    private final Shopping shop = RunningShop.shopping();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void goesFromTheRequestIntoTheEventsOfOrderAndStock() {
        var sku = shop.product(10);
        var ada = shop.visitor();
        var kafka = RunningShop.stores().kafka();
        try (var orders = new TopicTail(kafka, "orders");
                var stock = new TopicTail(kafka, "stock")) {
            var headers =
                    Map.of(
                            "Idempotency-Key",
                            Shopping.aKey(),
                            "traceparent",
                            "00-" + trace + "-00f067aa0ba902b7-01");
            var placed = shop.place(ada, orderFor(sku, 1, "tok_approve"), headers);
            shop.ended(ada, placed);

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () ->
                                    assertThat(traced(orders.told(placed.orderId(), sku)))
                                            .containsExactly(
                                                    "order.placed.v1", "order.confirmed.v1"));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () ->
                                    assertThat(traced(stock.told(sku, placed.orderId())))
                                            .containsExactly("stock.moved.v1"));
        }
    }

    /** The types of those events that belong to the trace. */
    private List<String> traced(List<ConsumerRecord<byte[], byte[]>> events) {
        return events.stream()
                .filter(one -> TopicTail.header(one, "traceparent").startsWith("00-" + trace))
                .map(one -> TopicTail.header(one, "type"))
                .toList();
    }
}
