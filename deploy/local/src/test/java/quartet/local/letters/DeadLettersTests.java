package quartet.local.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import quartet.local.status.Screen;
import quartet.stores.Stores;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;

class DeadLettersTests {

    private static final String KAFKA = Stores.kafka().bootstrapServers();

    private final String topic = "letters-" + UUID.randomUUID();

    @BeforeEach
    void makeTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            var topics =
                    List.of(
                            new NewTopic(topic, 6, (short) 1),
                            new NewTopic(topic + "-dlt", 6, (short) 1));
            admin.createTopics(topics).all().get();
        }
    }

    @Test
    void replaysAllWithKeyAndHeadersAndThenNoneWaits() throws Exception {
        bury("o_1", "o_1:1");
        bury("o_2", "o_2:1");
        try (var letters = letters()) {
            assertThat(letters.waiting(topic, 10)).hasSize(2);
            assertThat(letters.replay(topic, null)).isEqualTo(2);
            assertThat(letters.replay(topic, null)).isZero();
            assertThat(box(letters)).isEqualTo(new Box(topic, 2, 0));
        }
        var again = onTheTopic();
        assertThat(again).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("o_1", "o_2");
        for (var event : again) {
            assertThat(event.value()).isEqualTo("body of " + event.key());
            assertThat(event.headers())
                    .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                    .containsExactly("id=" + event.key() + ":1", "type=order.placed.v1");
            assertThat(event.partition()).isEqualTo(partitionOf(event.key()));
        }
    }

    @Test
    void replaysOneAndLeavesTheOthersWaiting() throws Exception {
        bury("o_1", "o_1:1");
        bury("o_1", "o_1:2");
        bury("o_1", "o_1:3");
        try (var letters = letters()) {
            assertThat(letters.replay(topic, "o_1:2")).isEqualTo(1);
        }
        try (var letters = letters()) {
            assertThat(letters.waiting(topic, 10))
                    .extracting(Letter::id)
                    .containsExactly("o_1:1", "o_1:3");
            assertThat(letters.replay(topic, "o_1:2")).isZero();
            assertThat(letters.replay(topic, null)).isEqualTo(2);
        }
        assertThat(onTheTopic()).hasSize(3);
    }

    @Test
    void discardsWithoutSending() throws Exception {
        bury("o_1", "o_1:1");
        bury("o_1", "o_1:2");
        try (var letters = letters()) {
            assertThat(letters.discard(topic, "o_1:2")).isEqualTo(1);
            assertThat(letters.waiting(topic, 10)).extracting(Letter::id).containsExactly("o_1:1");
            assertThat(letters.discard(topic, null)).isEqualTo(1);
            assertThat(box(letters)).isEqualTo(new Box(topic, 2, 0));
        }
        assertThat(onTheTopic()).isEmpty();
    }

    @Test
    void showsWhoCouldNotTakeItInAndWhy() throws Exception {
        bury("o_1", "o_1:1");
        assertThat(say("show", topic))
                .contains("o_1:1  order.placed.v1", "analytics: Unreadable", "body of o_1");
        assertThat(say("list")).contains(topic.substring(0, 15));
    }

    @Test
    void knowsNoTopicWithoutDeadLetters() {
        try (var letters = letters()) {
            assertThatIllegalArgumentException().isThrownBy(() -> letters.waiting("nothing", 1));
        }
    }

    private String say(String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var letters = letters()) {
            var screen = new Screen(new PrintStream(out, true, UTF_8), false);
            new DltWord(letters, screen, false).run(List.of(words), null);
        }
        return out.toString(UTF_8);
    }

    /** A group of this test's own. */
    private DeadLetters letters() {
        return new DeadLetters(KAFKA, topic);
    }

    private Box box(DeadLetters letters) {
        return letters.boxes().stream()
                .filter(box -> box.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private void bury(String key, String id) throws Exception {
        send(topic + "-dlt", key, id).get();
    }

    private Future<?> send(String to, String key, String id) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA),
                        new StringSerializer(),
                        new StringSerializer())) {
            var letter = new ProducerRecord<>(to, key, "body of " + key);
            letter.headers().add("id", id.getBytes(UTF_8));
            letter.headers().add("type", "order.placed.v1".getBytes(UTF_8));
            letter.headers().add("kafka_dlt-exception-message", "Unreadable".getBytes(UTF_8));
            letter.headers().add("kafka_dlt-original-consumer-group", "analytics".getBytes(UTF_8));
            return producer.send(letter);
        }
    }

    /** Where the producers of this key send to: the partition of its letter, here. */
    private int partitionOf(String key) {
        return read(topic + "-dlt").stream()
                .filter(letter -> letter.key().equals(key))
                .findFirst()
                .orElseThrow()
                .partition();
    }

    private List<ConsumerRecord<String, String>> onTheTopic() {
        return read(topic);
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) KAFKA),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < requireNonNull(ends.get(p)))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }
}
