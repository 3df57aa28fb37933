package quartet.e2e;

import static java.util.stream.Collectors.toMap;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Kafka, for somebody who goes around the services with plain clients. */
final class Broker {

    private static final long ALL = -1;

    private final Map<String, Object> settings;

    Broker(String bootstrapServers) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Returns once Kafka has it. */
    void put(ProducerRecord<byte[], byte[]> message)
            throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }

    /** Throws away what a topic holds. */
    void empty(String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(settings)) {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            var everything =
                    described.values().stream()
                            .flatMap(found -> found.partitions().stream())
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .collect(toMap(p -> p, _ -> RecordsToDelete.beforeOffset(ALL)));
            admin.deleteRecords(everything).all().get();
        }
    }
}
