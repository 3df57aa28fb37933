package quartet.analytics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of order-service as they stand on the wire, made from its own example files. */
public final class OrderMessages {

    private static final Path CONTRACTS = Path.of("../order-service/src/main/resources/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OrderMessages() {}

    /** A message on {@code orders}. */
    public record Message(String key, Headers headers, byte[] body) {

        public ProducerRecord<byte[], byte[]> sent() {
            var key = this.key.getBytes(StandardCharsets.UTF_8);
            return new ProducerRecord<>("orders", null, null, key, body, headers);
        }

        public ConsumerRecord<byte[], byte[]> received() {
            var record =
                    new ConsumerRecord<>(
                            "orders", 0, 0, key.getBytes(StandardCharsets.UTF_8), body);
            headers.forEach(record.headers()::add);
            return record;
        }
    }

    /** The example, as the producer froze it. */
    public static ObjectNode example(String type) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(CONTRACTS.resolve(type + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of all events that order-service has an example of. */
    public static List<String> examples() {
        try (var files = Files.list(CONTRACTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String anOrderId() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f2-7]", "a");
        return "o_" + letters.substring(0, 26);
    }

    public static String aSku() {
        return "T-"
                + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    }

    /** One line of two units for 12.99 each. */
    public static Message order(String type, String orderId, int seq, Instant at, String sku) {
        var body = example(type);
        body.put("orderId", orderId).put("seq", seq);
        var line = (ObjectNode) body.get("lines").get(0);
        line.put("sku", sku);
        body.putArray("lines").add(line);
        return message(type, orderId, seq, at, JSON.writeValueAsBytes(body));
    }

    /** Somebody else's order. */
    public static Message orderOf(
            String customerId, String type, String orderId, int seq, Instant at) {
        var body = example(type).put("orderId", orderId).put("seq", seq);
        body.put("customerId", customerId);
        return message(type, orderId, seq, at, JSON.writeValueAsBytes(body));
    }

    public static Message message(String type, String key, int seq, Instant at, byte[] body) {
        var headers = new RecordHeaders();
        header(headers, "id", key + ":" + seq);
        header(headers, "type", type);
        header(headers, "occurredAt", at.toString());
        return new Message(key, headers, body);
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
