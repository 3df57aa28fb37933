package quartet.e2e.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import tools.jackson.databind.node.ObjectNode;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;

/** Puts messages on topics that no consumer can take in, and writes down that it did. */
final class Poisons {

    private static final int LARGE = 900_000;

    /** What is wrong with it. */
    enum Kind {
        BROKEN_JSON,
        NO_JSON,
        WRONG_SHAPE,
        LARGE
    }

    /** A type of event that somebody reads, by topic. */
    private static final Map<String, String> TYPES =
            Map.of("orders", "order.confirmed.v1", "stock", "stock.moved.v1");

    private final String bootstrapServers;
    private final HistoryLog history;
    private final RandomGenerator random;

    Poisons(String bootstrapServers, HistoryLog history, RandomGenerator random) {
        this.bootstrapServers = bootstrapServers;
        this.history = history;
        this.random = random;
    }

    static String[] topics() {
        return TYPES.keySet().stream().sorted().toArray(String[]::new);
    }

    /**
     * @return whether Kafka took it
     */
    boolean inject(String topic, Kind kind) {
        var id = "poison-" + HexFormat.of().toHexDigits(random.nextLong());
        var request = HistoryLog.object().put("topic", topic).put("kind", kind.name());
        var number = history.invoke("nemesis", "poison", id, request);
        var sent = sent(topic, kind, id);
        history.end(number, sent ? HistoryLog.End.OK : HistoryLog.End.INFO, 0, HistoryLog.object());
        return sent;
    }

    private boolean sent(String topic, Kind kind, String id) {
        var record = new ProducerRecord<>(topic, "poison".getBytes(UTF_8), body(kind));
        header(record, "id", id);
        header(record, "type", String.valueOf(TYPES.get(topic)));
        header(record, "occurredAt", "2026-01-01T00:00:00Z");
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "max.block.ms", 5000,
                        "request.timeout.ms", 4000,
                        "delivery.timeout.ms", 5000);
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
            return true;
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] body(Kind kind) {
        ObjectNode wrong = HistoryLog.object().put("orderId", 5).put("lines", "none");
        return switch (kind) {
            case BROKEN_JSON -> "{\"orderId\": \"o_".getBytes(UTF_8);
            case NO_JSON -> new byte[] {0, 1, 2, (byte) 0xff, 3};
            case WRONG_SHAPE -> wrong.toString().getBytes(UTF_8);
            case LARGE -> "x".repeat(LARGE).getBytes(UTF_8);
        };
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(new RecordHeader(name, value.getBytes(UTF_8)));
    }
}
