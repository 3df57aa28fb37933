package quartet.order.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

import quartet.order.OrderServiceTest;
import quartet.order.TopicReader;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.Orders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What arrives on the real topic is noted, or stands among the dead letters. */
@OrderServiceTest
class AnalysedOrdersTests {

    private static final String TYPE = "analytics.progress.v1";

    @Autowired Orders orders;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired MeterRegistry meters;

    @Test
    void notesWhichOrdersAreInTheBooks() {
        var order = aStoredOrder();
        send(order, TYPE, "{\"orderIds\": [\"%s\"], \"unknown\": 1}".formatted(order.id()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> orders.find(order.id()).orElseThrow().analyticsProcessed());
    }

    @Test
    void buriesWhatItCannotReadAndGoesOn() {
        var sent = meters.get("quartet.dlt.sent").tag("topic", "analytics").counter();
        var before = sent.count();
        var order = aStoredOrder();
        send(order, TYPE, "{\"orderIds\": 7}");
        send(order, "analytics.progress.v2", "{\"orderIds\": [\"%s\"]}".formatted(order.id()));
        send(order, "analytics.unheard-of.v1", "{}");
        try (var letters = new TopicReader("analytics-dlt")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> letters.of(order.id().value()).size() == 2);
            await().until(() -> sent.count() == before + 2);
            assertThat(orders.find(order.id()).orElseThrow().analyticsProcessed()).isFalse();
        }
        send(order, TYPE, "{\"orderIds\": [\"%s\"]}".formatted(order.id()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> orders.find(order.id()).orElseThrow().analyticsProcessed());
    }

    private Order aStoredOrder() {
        var order = OrderFixtures.aClaimedOrder();
        assertThat(orders.claim(order)).isTrue();
        return order;
    }

    private void send(Order order, String type, String body) {
        var event =
                new ProducerRecord<>(
                        "analytics", order.id().value(), body.getBytes(StandardCharsets.UTF_8));
        event.headers().add("type", type.getBytes(StandardCharsets.UTF_8));
        kafka.send(event).join();
    }
}
