package quartet.order.analysis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import quartet.order.ordering.Orders;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/** Marks the orders that analytics-service has in its books. A repeat changes nothing. */
@Component
class AnalysedOrders {

    private final Orders orders;
    private final JsonMapper json;
    private final Counter skipped;

    AnalysedOrders(Orders orders, JsonMapper json, MeterRegistry meters) {
        this.orders = orders;
        this.json = json;
        this.skipped = meters.counter("quartet.events.skipped", "topic", "analytics");
    }

    /**
     * @throws tools.jackson.core.JacksonException for what cannot be read: to the DLT at once
     * @throws com.mongodb.MongoException while the store is down: again, for ever
     */
    @KafkaListener(topics = "analytics")
    void analysed(ConsumerRecord<String, byte[]> event) {
        var type = event.headers().lastHeader("type");
        if (type == null || !"analytics.progress.v1".equals(text(type.value()))) {
            skipped.increment();
            return;
        }
        orders.analysed(json.readValue(event.value(), Progress.class).orderIds());
    }

    private static String text(byte[] header) {
        return new String(header, StandardCharsets.UTF_8);
    }
}
