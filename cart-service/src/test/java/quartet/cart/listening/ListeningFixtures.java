package quartet.cart.listening;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/** Events as they arrive, and the reader of them with the service's strict settings. */
public final class ListeningFixtures {

    private ListeningFixtures() {}

    public static Arrivals arrivals() {
        var strict =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        return new Arrivals(strict, new SimpleMeterRegistry());
    }

    public static ConsumerRecord<String, byte[]> event(String topic, String type, String body) {
        var event =
                new ConsumerRecord<>(topic, 0, 0L, "key", body.getBytes(StandardCharsets.UTF_8));
        event.headers().add("type", type.getBytes(StandardCharsets.UTF_8));
        return event;
    }
}
