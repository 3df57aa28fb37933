package quartet.order.outbox;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Puts an entry on the wire: key, headers, body (DESIGN §4). */
@Component
class Wire {

    private final KafkaTemplate<String, byte[]> kafka;
    private final String topic;

    Wire(KafkaTemplate<String, byte[]> kafka, OutboxProperties properties) {
        this.kafka = kafka;
        this.topic = properties.topic();
    }

    CompletableFuture<SendResult<String, byte[]>> send(String key, OutboxEntry entry) {
        var event = new ProducerRecord<>(topic, key, bytes(entry.body()));
        event.headers().add("id", bytes(entry.id()));
        event.headers().add("type", bytes(entry.type()));
        event.headers().add("occurredAt", bytes(entry.occurredAt().toString()));
        if (entry.traceparent() != null) {
            event.headers().add("traceparent", bytes(entry.traceparent()));
        }
        return kafka.send(event);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
