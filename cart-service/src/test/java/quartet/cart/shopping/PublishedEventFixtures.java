package quartet.cart.shopping;

import org.apache.kafka.clients.producer.ProducerRecord;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Publishes what an outbox entry says, and shows what would go on the wire. */
public final class PublishedEventFixtures {

    /** What goes on the wire. */
    public record OnTheWire(String key, String id, String type, String body) {}

    private PublishedEventFixtures() {}

    /** An entry as the scripts write it, with the values of an example. */
    public static OnTheWire publish(String kind, JsonNode example) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "trace", ""));
        example.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        fields.remove("customerId");
        var record =
                Publisher.recordOf(new Waiting(new Slot(0), "1-0", fields), JsonMapper.shared());
        return new OnTheWire(
                record.key(),
                header(record, "id"),
                header(record, "type"),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
