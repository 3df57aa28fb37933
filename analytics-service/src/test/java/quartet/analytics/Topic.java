package quartet.analytics;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import quartet.stores.Stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a whole topic, for tests. */
final class Topic {

    private Topic() {}

    /** Everything that stands there now. */
    static List<ConsumerRecord<byte[], byte[]>> everythingOn(String name) {
        var settings =
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Stores.kafka().bootstrapServers());
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions =
                    consumer.partitionsFor(name).stream()
                            .map(p -> new TopicPartition(name, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What stands there under this key. */
    static List<ConsumerRecord<byte[], byte[]>> under(String key, String name) {
        return everythingOn(name).stream()
                .filter(r -> r.key() != null)
                .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals(key))
                .toList();
    }

    static boolean mentions(String text, String name) {
        return everythingOn(name).stream()
                .anyMatch(r -> new String(r.value(), StandardCharsets.UTF_8).contains(text));
    }
}
