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
import quartet.local.letters.DeadLetters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    TopicReader(String bootstrapServers) {
        this(() -> new KafkaConsumer<>(settings(bootstrapServers)));
    }

    TopicReader(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    record Read(
            Map<String, Topic> topics,
            Map<String, List<CartChange>> cartChanges,
            List<Dump.DeadLetter> deadLetters) {}

    Read read() throws NotReadable {
        var tallies = new TopicTallies(TOPICS);
        try (var consumer = consumers.get()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var letters = new WaitingLetters(consumer, partitions);
            var ends = consumer.endOffsets(partitions);
            var begun = System.nanoTime();
            while (!done(consumer, ends)) {
                var some = consumer.poll(POLL);
                some.forEach(record -> take(record, tallies, letters));
                if (!some.isEmpty()) {
                    begun = System.nanoTime();
                } else if (System.nanoTime() - begun > SILENCE.toNanos()) {
                    throw new NotReadable("kafka", "silent before the end of its topics");
                }
            }
            return new Read(tallies.topics(), tallies.cartChanges(), letters.all());
        } catch (KafkaException | IllegalArgumentException e) {
            throw new NotReadable("kafka", e);
        }
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        consumer.listTopics()
                .forEach(
                        (name, infos) -> {
                            if (TOPICS.containsKey(name) || WaitingLetters.has(name)) {
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
            ConsumerRecord<byte[], byte[]> record, TopicTallies tallies, WaitingLetters letters) {
        if (WaitingLetters.has(record.topic())) {
            letters.add(record);
        } else {
            tallies.add(record);
        }
    }

    /** With a group, but to ask what it has committed: nothing is committed here. */
    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                DeadLetters.GROUP,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000);
    }
}
