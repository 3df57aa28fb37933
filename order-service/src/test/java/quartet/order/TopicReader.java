package quartet.order;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import quartet.stores.Stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads a whole topic, from its beginning. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    public TopicReader(String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", Stores.kafka().bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions = IntStream.range(0, 6).mapToObj(p -> new TopicPartition(topic, p)).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All events of this aggregate so far, in order. */
    public List<ConsumerRecord<String, byte[]>> of(String key) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        return readOf(key);
    }

    /** Those that were read before. */
    public List<ConsumerRecord<String, byte[]>> readOf(String key) {
        return read.stream().filter(event -> key.equals(event.key())).toList();
    }

    /** Of each event once: repeats are dropped, as consumers do. */
    public List<String> typesOf(String key) {
        var first = new LinkedHashMap<String, String>();
        of(key).forEach(e -> first.putIfAbsent(header(e, "id"), header(e, "type")));
        return List.copyOf(first.values());
    }

    public static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
