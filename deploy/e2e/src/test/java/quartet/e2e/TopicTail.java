package quartet.e2e;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was put on a topic since this was made, read by a plain client. */
final class TopicTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> from;

    TopicTail(String bootstrapServers, String topic) {
        this.consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList();
        consumer.assign(partitions);
        this.from = consumer.endOffsets(partitions);
    }

    /** Each time this event was told until now. */
    List<ConsumerRecord<byte[], byte[]>> told(String id) {
        return untilNow().stream().filter(event -> id.equals(header(event, "id"))).toList();
    }

    /** Everything that was told until now with that key and that somewhere in its body. */
    List<ConsumerRecord<byte[], byte[]>> told(String key, String about) {
        return untilNow().stream()
                .filter(event -> key.equals(new String(event.key(), UTF_8)))
                .filter(event -> new String(event.value(), UTF_8).contains(about))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> untilNow() {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var ends = consumer.endOffsets(from.keySet());
        from.forEach(consumer::seek);
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(
                        () -> {
                            consumer.poll(POLL).forEach(found::add);
                            return ends.entrySet().stream()
                                    .allMatch(
                                            end ->
                                                    consumer.position(end.getKey())
                                                            >= end.getValue());
                        });
        return found;
    }

    /** Empty if there is none. */
    static String header(ConsumerRecord<?, ?> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
