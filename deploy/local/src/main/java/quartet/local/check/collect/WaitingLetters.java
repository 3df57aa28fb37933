package quartet.local.check.collect;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import quartet.local.check.dump.Dump;
import quartet.local.letters.DeadLetters;
import quartet.local.letters.Done;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes down the dead letters that nobody has replayed or discarded yet. */
final class WaitingLetters {

    private final Map<TopicPartition, Done> done = new HashMap<>();
    private final List<Dump.DeadLetter> letters = new ArrayList<>();

    /**
     * Asks what is done with by now.
     *
     * @param consumer of the group {@link DeadLetters#GROUP}
     */
    WaitingLetters(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var ofLetters = partitions.stream().filter(p -> has(p.topic())).collect(Collectors.toSet());
        var committed = consumer.committed(ofLetters);
        ofLetters.forEach(p -> done.put(p, Done.of(committed.get(p), 0)));
    }

    static boolean has(String topic) {
        return topic.endsWith(DeadLetters.SUFFIX);
    }

    void add(ConsumerRecord<?, ?> letter) {
        var partition = new TopicPartition(letter.topic(), letter.partition());
        if (!requireNonNull(done.get(partition)).has(letter.offset())) {
            letters.add(
                    new Dump.DeadLetter(
                            letter.topic()
                                    .substring(
                                            0,
                                            letter.topic().length() - DeadLetters.SUFFIX.length()),
                            letter.partition(),
                            letter.offset(),
                            Headers.text(letter, "id"),
                            Headers.text(letter, "kafka_dlt-original-consumer-group")));
        }
    }

    List<Dump.DeadLetter> all() {
        return letters;
    }
}
