package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class KafkaStoreTests {

    @Test
    void hasTheTopicsAndTheirDeadLetters() throws Exception {
        var kafka = Stores.kafka();
        assertThat(kafka.healthy()).isTrue();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var names = List.of("orders", "orders-dlt", "requests-dlt");
            var topics = admin.describeTopics(names).allTopicNames().get();
            assertThat(topics.values()).allMatch(topic -> topic.partitions().size() == 6);
            Topics.makeMissing(admin);
        }
    }

    @Test
    void losesNothingAcknowledgedToAKill(@TempDir Path folder) throws Exception {
        var options = StoreOptions.temporary().onPort(Ports.free()).keptIn(folder);
        try (var kafka = KafkaStore.start(options)) {
            send(kafka, "placed");
            kafka.kill();
            assertThat(kafka.healthy()).isFalse();
        }
        try (var kafka = KafkaStore.start(options)) {
            send(kafka, "confirmed");
            assertThat(received(kafka)).containsExactly("placed", "confirmed");
        }
    }

    private static void send(KafkaStore kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("orders", 0, "o_1", value)).get();
        }
    }

    private static List<String> received(KafkaStore kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("orders", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
