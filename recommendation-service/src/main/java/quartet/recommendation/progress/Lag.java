package quartet.recommendation.progress;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many events wait: what Kafka holds beyond what this service has committed. */
@Component
class Lag implements DisposableBean {

    private static final int WAIT_SECONDS = 3;

    private final Admin admin;
    private final String group;

    Lag(KafkaAdmin kafka, KafkaProperties properties) {
        this.admin = Admin.create(kafka.getConfigurationProperties());
        this.group = String.valueOf(properties.getConsumer().getGroupId());
    }

    /** Null if Kafka does not say within three seconds. */
    @Nullable Long of(String topic) {
        try {
            var ends = ends(topic);
            var done =
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get(WAIT_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - offset(done.get(end.getKey())))
                    .sum();
        } catch (ExecutionException | TimeoutException silence) {
            return null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Map<TopicPartition, Long> ends(String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions =
                admin
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get(WAIT_SECONDS, TimeUnit.SECONDS)
                        .values()
                        .stream()
                        .flatMap(found -> found.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin
                .listOffsets(partitions)
                .all()
                .get(WAIT_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
