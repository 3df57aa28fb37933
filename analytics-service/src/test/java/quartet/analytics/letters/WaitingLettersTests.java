package quartet.analytics.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

import quartet.stores.KafkaStore;
import quartet.stores.StoreOptions;
import quartet.stores.Stores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Letters on a real Kafka, on a topic of their own with two partitions. */
class WaitingLettersTests {

    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", Stores.kafka().bootstrapServers());

    private final String topic = "t" + UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WaitingLetters letters =
            new WaitingLetters(new Boxes(new KafkaAdmin(KAFKA)), meters);

    @Test
    void countsWhatNobodyIsDoneWith() throws Exception {
        create();
        shows(0);

        write(0, 3);
        write(1, 2);
        shows(5);

        done(0, new OffsetAndMetadata(1));
        done(1, new OffsetAndMetadata(0, "1"));
        shows(3);

        done(0, new OffsetAndMetadata(3));
        done(1, new OffsetAndMetadata(2, ""));
        shows(0);
    }

    @Test
    void saysNothingWhileKafkaIsAway() {
        var options =
                StoreOptions.temporary()
                        .keptIn(Path.of("target", "letters", UUID.randomUUID().toString()));
        var kafka = KafkaStore.start(options);
        var address = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        var reader = new WaitingLetters(new Boxes(new KafkaAdmin(address)), meters);
        try {
            // A broker that has just come makes its topic of offsets first, and may take seconds.
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                reader.count();
                                return !shown().isEmpty();
                            });
            kafka.kill();
            reader.count();
            assertThat(shown()).isEmpty();
        } finally {
            kafka.close();
        }
    }

    @Test
    void readsWhatIsDoneAsTheCommandsWriteIt() {
        assertThat(Done.of(null, 7).waiting(10)).isEqualTo(3);
        assertThat(Done.of(new OffsetAndMetadata(8, "9,12"), 7).waiting(13)).isEqualTo(3);
        assertThat(Done.of(new OffsetAndMetadata(2, "3,9"), 7).waiting(10)).isEqualTo(2);
    }

    /** A broker tells of what is new a moment later. */
    private void shows(int waiting) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            letters.count();
                            assertThat(
                                            meters.find("quartet.dlt.waiting")
                                                    .tag("topic", topic)
                                                    .gauges())
                                    .extracting(Gauge::value)
                                    .containsExactly((double) waiting);
                        });
    }

    private Collection<Gauge> shown() {
        return meters.find("quartet.dlt.waiting").gauges();
    }

    private void create() throws Exception {
        try (var admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(topic + "-dlt", 2, (short) 1))).all().get();
        }
    }

    private void write(int partition, int letters) throws Exception {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(KAFKA, bytes, bytes)) {
            for (int i = 0; i < letters; i++) {
                var letter = new byte[] {(byte) i};
                producer.send(new ProducerRecord<>(topic + "-dlt", partition, letter, letter))
                        .get();
            }
        }
    }

    private void done(int partition, OffsetAndMetadata offset) throws Exception {
        try (var admin = Admin.create(KAFKA)) {
            admin.alterConsumerGroupOffsets(
                            Boxes.GROUP,
                            Map.of(new TopicPartition(topic + "-dlt", partition), offset))
                    .all()
                    .get();
        }
    }
}
