package quartet.cart.listening;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import org.springframework.stereotype.Component;

import quartet.cart.listening.Remembered.Stretch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices when Redis forgot, and reads again what it forgot.
 *
 * <p>Redis may lose its last second, or come back from an older copy, while Kafka's offsets stand.
 * So Redis itself remembers how far it was told, written with the effects: what survives of the one
 * survives of the other. Repeats do no harm, each effect has its own marker.
 */
@Component
class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private final Remembered remembered;

    /** What Redis is known to remember. */
    private final Map<TopicPartition, Long> kept = new ConcurrentHashMap<>();

    Progress(Remembered remembered) {
        this.remembered = remembered;
    }

    /**
     * Does what these events say, all in one script; where Redis forgot, nothing, and the consumer
     * goes back to what comes after what Redis still knows.
     *
     * @return how far Redis was told of each partition then: what lies behind it will come again
     * @throws DataAccessException if Redis does not answer: done or not, say it again
     */
    Map<TopicPartition, Long> workThrough(List<Reading> readings, Consumer<?, ?> consumer) {
        var partitions = new LinkedHashMap<TopicPartition, List<Reading>>();
        for (var reading : readings) {
            partitions.computeIfAbsent(reading.partition(), _ -> new ArrayList<>()).add(reading);
        }
        var stretches = new ArrayList<Stretch>();
        partitions.forEach((partition, events) -> stretches.add(stretch(partition, events)));
        var offsets = remembered.workThrough(stretches);
        var told = new LinkedHashMap<TopicPartition, Long>();
        for (int i = 0; i < offsets.size(); i++) {
            told.put(stretches.get(i).partition(), offsets.get(i));
            stands(offsets.get(i), stretches.get(i), consumer);
        }
        return told;
    }

    private Stretch stretch(TopicPartition partition, List<Reading> events) {
        return new Stretch(
                partition,
                kept.getOrDefault(partition, events.getFirst().offset() - 1),
                events.getLast().offset(),
                events.stream().flatMap(event -> event.effects().stream()).toList());
    }

    private void stands(long offset, Stretch stretch, Consumer<?, ?> consumer) {
        var partition = stretch.partition();
        kept.put(partition, offset);
        // A partition that went to another while Redis was away is no longer ours to move.
        if (offset != stretch.to() && consumer.assignment().contains(partition)) {
            log.warn("Redis remembers {} of {}, not {}", offset, partition, stretch.from());
            consumer.seek(partition, offset + 1);
        }
    }

    /** Compares a partition with what Redis remembers, and goes back if that is less. */
    void check(TopicPartition partition, ConsumerSeekCallback seeking) {
        try {
            long stands = remembered.of(partition);
            var known = kept.get(partition);
            if (known == null || stands < known) {
                kept.put(partition, stands);
                seeking.seek(
                        partition.topic(),
                        partition.partition(),
                        position -> Math.min(position, stands + 1));
            }
        } catch (DataAccessException e) {
            log.warn("Redis cannot say what it remembers of {}", partition);
        }
    }

    void forget(TopicPartition partition) {
        kept.remove(partition);
    }
}
