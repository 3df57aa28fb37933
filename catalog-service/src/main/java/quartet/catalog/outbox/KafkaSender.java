package quartet.catalog.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Sends to Kafka, with the four headers every consumer knows. */
@Component
class KafkaSender implements EventSender {

    private final KafkaTemplate<String, String> kafka;

    KafkaSender(KafkaTemplate<String, String> kafka) {
        this.kafka = kafka;
    }

    @Override
    public CompletableFuture<?> send(String topic, String key, Event event) {
        var message = new ProducerRecord<>(topic, key, event.body());
        header(message, "id", event.id());
        header(message, "type", event.type());
        header(message, "occurredAt", event.occurredAt().toString());
        if (event.traceparent() != null) {
            header(message, "traceparent", event.traceparent());
        }
        return kafka.send(message);
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
