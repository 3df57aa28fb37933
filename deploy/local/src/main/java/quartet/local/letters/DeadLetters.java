package quartet.local.letters;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * The topics named {@code <topic>-dlt}. How far they are done with is what a consumer group has
 * committed; letters are kept as long as the topic keeps them.
 */
public final class DeadLetters implements AutoCloseable {

    /** A topic's name and this is the name of its dead letters'. */
    public static final String SUFFIX = "-dlt";

    /** Whose committed offsets tell what is {@link Done}. */
    public static final String GROUP = "quartet-dead-letters";

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration TO_CLOSE = Duration.ofSeconds(5);

    private final String bootstrapServers;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public DeadLetters(String bootstrapServers) {
        this(bootstrapServers, GROUP);
    }

    DeadLetters(String bootstrapServers, String group) {
        this.bootstrapServers = bootstrapServers;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.GROUP_ID_CONFIG,
                                group,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                15_000,
                                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                                ByteArrayDeserializer.class,
                                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                                ByteArrayDeserializer.class));
    }

    /** One for each topic that can have dead letters. */
    public List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        for (var name : new TreeMap<>(consumer.listTopics()).keySet()) {
            if (name.endsWith(SUFFIX)) {
                boxes.add(box(name.substring(0, name.length() - SUFFIX.length())));
            }
        }
        return boxes;
    }

    private Box box(String topic) {
        var shelves = shelves(topic);
        return new Box(
                topic,
                shelves.stream().mapToLong(shelf -> shelf.end() - shelf.begin()).sum(),
                shelves.stream().mapToLong(shelf -> shelf.done().waiting(shelf.end())).sum());
    }

    /** One partition of dead letters as it is now. */
    private record Shelf(TopicPartition partition, long begin, long end, Done done) {

        boolean waits(ConsumerRecord<?, ?> letter) {
            return letter.offset() < end && !done.has(letter.offset());
        }
    }

    private List<Shelf> shelves(String topic) {
        var infos = consumer.listTopics().get(topic + SUFFIX);
        if (infos == null) {
            throw new IllegalArgumentException("There is no topic " + topic + SUFFIX);
        }
        var partitions =
                infos.stream().map(i -> new TopicPartition(i.topic(), i.partition())).toList();
        var begin = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        var committed = consumer.committed(Set.copyOf(partitions));
        return partitions.stream()
                .map(
                        one -> {
                            long from = requireNonNull(begin.get(one));
                            var done = Done.of(committed.get(one), from);
                            return new Shelf(one, from, requireNonNull(end.get(one)), done);
                        })
                .toList();
    }

    /** Letters that wait, the oldest of each partition first. */
    public List<Letter> waiting(String topic, int most) {
        var letters = new ArrayList<Letter>();
        each(
                topic,
                (record, _) -> {
                    letters.add(Letter.of(topic, record));
                    return letters.size() < most;
                });
        return letters;
    }

    /**
     * Sends letters to their topic again, with key and headers as they were; consumers drop what
     * they have already. A crash in between sends some twice.
     *
     * @param id of the event, or partition and offset as {@code 3@17}; null for all that wait
     * @return how many
     */
    public int replay(String topic, @Nullable String id) {
        try (var producer = producer()) {
            int replayed =
                    finish(topic, id, record -> await(producer.send(again(topic, record))::get));
            producer.close(TO_CLOSE);
            return replayed;
        }
    }

    /** Sets letters aside: they are kept, but no longer wait. */
    public int discard(String topic, @Nullable String id) {
        return finish(topic, id, _ -> {});
    }

    private interface Act {
        void on(ConsumerRecord<byte[], byte[]> letter);
    }

    private int finish(String topic, @Nullable String id, Act act) {
        var count = new int[1];
        each(
                topic,
                (record, done) -> {
                    if (id == null || Letter.isMeant(record, id)) {
                        act.on(record);
                        done.add(record.offset());
                        var partition = new TopicPartition(record.topic(), record.partition());
                        consumer.commitSync(Map.of(partition, done.toCommit()));
                        count[0]++;
                    }
                    return true;
                });
        return count[0];
    }

    private interface Visit {
        /** Whether to go on. */
        boolean of(ConsumerRecord<byte[], byte[]> letter, Done done);
    }

    /** All that waits now; what comes meanwhile, perhaps again, is left for the next time. */
    private void each(String topic, Visit visit) {
        var shelves = new HashMap<TopicPartition, Shelf>();
        shelves(topic).forEach(shelf -> shelves.put(shelf.partition(), shelf));
        consumer.assign(shelves.keySet());
        shelves.forEach((partition, shelf) -> consumer.seek(partition, shelf.done().from()));
        var heard = System.nanoTime();
        while (shelves.values().stream()
                .anyMatch(s -> consumer.position(s.partition()) < s.end())) {
            var some = consumer.poll(POLL);
            for (var record : some) {
                var partition = new TopicPartition(record.topic(), record.partition());
                var shelf = requireNonNull(shelves.get(partition));
                if (shelf.waits(record) && !visit.of(record, shelf.done())) {
                    return;
                }
            }
            if (!some.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new IllegalStateException("kafka is silent before the end of " + topic);
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> again(
            String topic, ConsumerRecord<byte[], byte[]> letter) {
        var again = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (var header : letter.headers()) {
            if (!header.key().startsWith(Letter.ADDED_BY_SPRING)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        4_194_304,
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class));
    }

    private interface Answer {
        Object get() throws InterruptedException, ExecutionException;
    }

    private static void await(Answer answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("kafka did not take a letter: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
