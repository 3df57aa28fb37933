package quartet.e2e.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A message that no reader of its topic can take in. All of them put each kind among their dead
 * letters: none is of a type that somebody does not know and may pass over.
 */
record Unreadable(String topic, Kind kind, String id) {

    /** What is wrong with it. */
    enum Kind {
        BROKEN_JSON,
        NO_JSON,
        WRONG_SHAPE,
        /** A type that is read, in a version that nobody knows: passing over it might lose news. */
        UNKNOWN_VERSION,
        /** Half an event, and nothing that says whose. */
        NO_KEY,
        /** Half an event under more headers than anybody looks at. */
        MANY_HEADERS,
        /** A megabyte that means nothing. */
        LARGE
    }

    /** A type of event that every reader of the topic reads, by topic. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "orders", "order.confirmed",
                    "products", "product.updated",
                    "stock", "stock.moved");

    /** Where the broker itself refuses what has no key, since it could never be compacted. */
    private static final List<String> COMPACTED = List.of("products", "stock");

    /** With what a dead letter carries on top it stays below the 1 MiB that producers may send. */
    private static final int A_MEGABYTE = 1_000_000;

    private static final int HEADERS = 500;
    private static final String IN_EACH = "h".repeat(200);
    private static final String IN_THE_LARGEST = "h".repeat(100_000);

    static List<String> topics() {
        return TYPES.keySet().stream().sorted().toList();
    }

    /** What can be put on that topic. */
    static List<Kind> kinds(String topic) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.NO_KEY || !COMPACTED.contains(topic))
                .toList();
    }

    ProducerRecord<byte[], byte[]> asRecord() {
        var message =
                kind == Kind.NO_KEY
                        ? new ProducerRecord<byte[], byte[]>(topic, body())
                        : new ProducerRecord<>(topic, "poison".getBytes(UTF_8), body());
        header(message, "id", id);
        header(message, "type", TYPES.get(topic) + version());
        header(message, "occurredAt", "2026-01-01T00:00:00Z");
        if (kind == Kind.MANY_HEADERS) {
            for (int i = 0; i < HEADERS; i++) {
                header(message, "bomb-" + i, IN_EACH);
            }
            header(message, "bomb", IN_THE_LARGEST);
        }
        return message;
    }

    private String version() {
        return kind == Kind.UNKNOWN_VERSION ? ".v9" : ".v1";
    }

    private byte[] body() {
        return switch (kind) {
            case BROKEN_JSON, NO_KEY, MANY_HEADERS -> "{\"orderId\": \"o_".getBytes(UTF_8);
            case NO_JSON -> new byte[] {0, 1, 2, (byte) 0xff, 3};
            case WRONG_SHAPE, UNKNOWN_VERSION ->
                    "{\"orderId\": 5, \"lines\": \"none\"}".getBytes(UTF_8);
            case LARGE -> "x".repeat(A_MEGABYTE).getBytes(UTF_8);
        };
    }

    private static void header(ProducerRecord<byte[], byte[]> to, String name, String value) {
        to.headers().add(new RecordHeader(name, value.getBytes(UTF_8)));
    }
}
