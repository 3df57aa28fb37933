package quartet.local.check.collect;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Dump.CartChange;
import quartet.local.check.dump.Topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads every topic from its beginning to its end as it is now. */
final class TopicReader {

    /** Those whose events belong to an aggregate and are numbered; compacted or not. */
    private static final Map<String, Boolean> TOPICS =
            Map.of(
                    "orders", false,
                    "products", true,
                    "stock", true,
                    "customers", true,
                    "shopping", false);

    private static final String DEAD_LETTERS = "-dlt";
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    record Read(
            Map<String, Topic> topics,
            Map<String, List<CartChange>> cartChanges,
            List<Dump.DeadLetter> deadLetters) {}

    Read read() throws NotReadable {
        var tallies = new TopicTallies(TOPICS);
        var letters = new ArrayList<Dump.DeadLetter>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var begun = System.nanoTime();
            while (!done(consumer, ends)) {
                var some = consumer.poll(POLL);
                some.forEach(record -> take(record, tallies, letters));
                if (!some.isEmpty()) {
                    begun = System.nanoTime();
                } else if (System.nanoTime() - begun > SILENCE.toNanos()) {
                    throw new NotReadable("kafka is silent before the end of its topics");
                }
            }
        } catch (KafkaException e) {
            throw new NotReadable("kafka", e);
        }
        return new Read(tallies.topics(), tallies.cartChanges(), letters);
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        consumer.listTopics()
                .forEach(
                        (name, infos) -> {
                            if (TOPICS.containsKey(name) || name.endsWith(DEAD_LETTERS)) {
                                infos.forEach(
                                        info ->
                                                partitions.add(
                                                        new TopicPartition(
                                                                name, info.partition())));
                            }
                        });
        return partitions;
    }

    private static boolean done(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void take(
            ConsumerRecord<byte[], byte[]> record,
            TopicTallies tallies,
            List<Dump.DeadLetter> letters) {
        if (record.topic().endsWith(DEAD_LETTERS)) {
            letters.add(
                    new Dump.DeadLetter(
                            record.topic()
                                    .substring(0, record.topic().length() - DEAD_LETTERS.length()),
                            record.partition(),
                            record.offset(),
                            Headers.text(record, "id"),
                            Headers.text(record, "kafka_dlt-original-consumer-group")));
        } else {
            tallies.add(record);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000);
    }
}
