package quartet.local.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A dead letter.
 *
 * @param topic it was meant for
 * @param id of its event, empty if it has none
 * @param group who could not take it in
 * @param problem what they said about it
 */
public record Letter(
        String topic,
        int partition,
        long offset,
        String at,
        String id,
        String type,
        String key,
        String group,
        String problem,
        String body) {

    /** What spring-kafka puts on a dead letter, and what was never on the event. */
    static final String ADDED_BY_SPRING = "kafka_dlt-";

    static Letter of(String topic, ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                topic,
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()).toString(),
                header(record, "id"),
                header(record, "type"),
                text(record.key()),
                header(record, ADDED_BY_SPRING + "original-consumer-group"),
                header(record, ADDED_BY_SPRING + "exception-message"),
                text(record.value()));
    }

    /**
     * Whether it is meant: by the id of its event, or by where it lies, since not every letter has
     * an id.
     *
     * @param name an id, or partition and offset as {@code 3@17}
     */
    static boolean isMeant(ConsumerRecord<?, ?> record, String name) {
        return name.equals(place(record.partition(), record.offset()))
                || (!name.isEmpty() && name.equals(header(record, "id")));
    }

    /** Where it lies in its topic. */
    String place() {
        return place(partition, offset);
    }

    private static String place(int partition, long offset) {
        return partition + "@" + offset;
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
