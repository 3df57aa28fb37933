package quartet.cart.shopping;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Sends a waiting event to the topic {@code shopping}, key and headers as all of Quartet has them.
 */
@Component
class Publisher {

    private static final String TOPIC = "shopping";

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;

    Publisher(KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    /** Completes when every in-sync replica has it. May throw at once if Kafka is away. */
    CompletableFuture<?> send(Waiting event) {
        return kafka.send(recordOf(event, json));
    }

    static ProducerRecord<String, byte[]> recordOf(Waiting event, JsonMapper json) {
        var body = json.writeValueAsBytes(ShoppingEvent.of(event.fields()));
        var record = new ProducerRecord<String, byte[]>(TOPIC, event.session(), body);
        header(record, "id", event.id());
        header(record, "type", event.type());
        header(record, "occurredAt", event.field("at"));
        if (!event.field("trace").isEmpty()) {
            header(record, "traceparent", event.field("trace"));
        }
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
