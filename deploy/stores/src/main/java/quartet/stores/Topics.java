package quartet.stores;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The one list of topics, {@code topics.json}: for this machine, containers and clusters. */
public final class Topics {

    private static final String RESOURCE = "topics.json";
    private static final Optional<Short> REPLICAS_OF_THE_BROKER = Optional.empty();

    private Topics() {}

    private record Settings(int partitions, Map<String, String> config) {}

    private record DeadLetters(String suffix, Map<String, String> config) {}

    private record Named(String name, Map<String, String> config) {}

    private record Listed(Settings defaults, DeadLetters deadLetters, List<Named> topics) {}

    /** All topics, those for dead letters too. */
    public static List<Topic> read() {
        try (var file = Topics.class.getResourceAsStream(RESOURCE)) {
            var listed = JsonMapper.shared().readValue(file, Listed.class);
            return listed.topics().stream()
                    .flatMap(topic -> withDeadLetters(topic, listed))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Topic> withDeadLetters(Named topic, Listed listed) {
        var dead = listed.deadLetters();
        var partitions = listed.defaults().partitions();
        return Stream.of(
                new Topic(topic.name(), partitions, with(listed.defaults(), topic.config())),
                new Topic(
                        topic.name() + dead.suffix(),
                        partitions,
                        with(listed.defaults(), dead.config())));
    }

    private static Map<String, String> with(Settings defaults, Map<String, String> own) {
        var all = new HashMap<>(defaults.config());
        all.putAll(own);
        return all;
    }

    /** Creates those that do not exist; leaves the others as they are. */
    static void makeMissing(Admin admin) {
        try {
            var existing = admin.listTopics().names().get();
            var missing =
                    read().stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(Topics::toNew)
                            .toList();
            admin.createTopics(missing, new CreateTopicsOptions()).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("kafka: interrupted", e);
        } catch (ExecutionException e) {
            throw new StoreFailed("kafka: cannot create topics", e);
        }
    }

    private static NewTopic toNew(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), REPLICAS_OF_THE_BROKER)
                .configs(topic.config());
    }
}
