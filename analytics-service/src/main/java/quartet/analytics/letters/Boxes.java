package quartet.analytics.letters;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The topics named {@code <topic>-dlt}, and how far operators are done with them. */
@Component
class Boxes {

    /** The consumer group of {@code deploy/up dlt}. */
    static final String GROUP = "quartet-dead-letters";

    private static final String SUFFIX = "-dlt";
    private static final int WAIT_SECONDS = 3;

    private final Map<String, Object> settings;

    Boxes(KafkaAdmin kafka) {
        this.settings = kafka.getConfigurationProperties();
    }

    /** Kafka does not say. */
    static final class Silence extends Exception {
        Silence(Exception cause) {
            super(cause);
        }
    }

    /**
     * By topic, without its suffix; 0 where none waits. The client lives no longer than the
     * question: between two there is nothing that tries in vain to connect.
     *
     * @throws Silence if Kafka does not answer each of five requests within three seconds
     */
    SortedMap<String, Long> waiting() throws Silence {
        var admin = Admin.create(settings);
        try {
            return waiting(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new Silence(e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Silence(stop);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static SortedMap<String, Long> waiting(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = partitions(admin);
        var committed = get(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
        var begin = offsets(admin, partitions, OffsetSpec.earliest());
        var end = offsets(admin, partitions, OffsetSpec.latest());
        var waiting = new TreeMap<String, Long>();
        for (var one : partitions) {
            var done = Done.of(committed.get(one), requireNonNull(begin.get(one)));
            waiting.merge(topicOf(one), done.waiting(requireNonNull(end.get(one))), Math::addExact);
        }
        return waiting;
    }

    private static String topicOf(TopicPartition letters) {
        return letters.topic().substring(0, letters.topic().length() - SUFFIX.length());
    }

    private static List<TopicPartition> partitions(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names =
                get(admin.listTopics().names()).stream().filter(n -> n.endsWith(SUFFIX)).toList();
        return get(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(
                        topic ->
                                topic.partitions().stream()
                                        .map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(one -> asked.put(one, which));
        var offsets = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(asked).all())
                .forEach((one, answer) -> offsets.put(one, answer.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(WAIT_SECONDS, TimeUnit.SECONDS);
    }
}
