package quartet.cart.listening;

import static java.util.stream.Collectors.groupingBy;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import org.springframework.stereotype.Component;

import quartet.cart.listening.Remembered.Stretch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Keys and arguments of a script. So many are a few milliseconds of Redis. */
    private static final int MOST_WORDS = 2_000;

    private final Remembered remembered;

    /** What Redis is known to remember. */
    private final Map<TopicPartition, Long> kept = new ConcurrentHashMap<>();

    Progress(Remembered remembered) {
        this.remembered = remembered;
    }

    /**
     * Does what these events say, in as few scripts as do not keep others waiting for Redis; where
     * Redis forgot, nothing more, and the consumer goes back to what comes after what Redis still
     * knows.
     *
     * @return how far Redis was told of each partition then: what lies behind it will come again
     * @throws DataAccessException if Redis does not answer: done or not, say it again
     */
    Map<TopicPartition, Long> workThrough(List<Reading> readings, Consumer<?, ?> consumer) {
        var told = new HashMap<TopicPartition, Long>();
        var comeAgain = new HashSet<TopicPartition>();
        var ours = consumer.assignment();
        for (var portion : portions(readings)) {
            var partitions =
                    portion.stream()
                            .filter(reading -> !comeAgain.contains(reading.partition()))
                            .filter(reading -> isPassed(reading, ours, consumer))
                            .collect(groupingBy(Reading::partition));
            if (partitions.isEmpty()) {
                continue;
            }
            var stretches = partitions.values().stream().map(this::stretch).toList();
            var offsets = remembered.workThrough(stretches);
            for (int i = 0; i < offsets.size(); i++) {
                var partition = stretches.get(i).partition();
                told.put(partition, offsets.get(i));
                if (!stands(offsets.get(i), stretches.get(i), consumer)) {
                    comeAgain.add(partition);
                }
            }
        }
        return told;
    }

    /**
     * Not if the consumer went back since this was read: in another try of the same poll it would
     * be told to Redis ahead of what comes again.
     */
    private static boolean isPassed(
            Reading reading, Set<TopicPartition> ours, Consumer<?, ?> consumer) {
        var partition = reading.partition();
        return !ours.contains(partition) || consumer.position(partition) > reading.offset();
    }

    private static List<List<Reading>> portions(List<Reading> readings) {
        var portions = new ArrayList<List<Reading>>();
        int words = MOST_WORDS;
        for (var reading : readings) {
            words += reading.words();
            if (words > MOST_WORDS) {
                portions.add(new ArrayList<>());
                words = reading.words();
            }
            portions.getLast().add(reading);
        }
        return portions;
    }

    private Stretch stretch(List<Reading> events) {
        var first = events.getFirst();
        return new Stretch(
                first.partition(),
                kept.getOrDefault(first.partition(), first.offset() - 1),
                events.getLast().offset(),
                events.stream().flatMap(event -> event.effects().stream()).toList());
    }

    /** Whether the consumer goes on behind this stretch. */
    private boolean stands(long offset, Stretch stretch, Consumer<?, ?> consumer) {
        var partition = stretch.partition();
        kept.put(partition, offset);
        if (offset == stretch.to()) {
            return true;
        }
        log.warn("Redis remembers {} of {}, not {}", offset, partition, stretch.from());
        // A partition that went to another while Redis was away is no longer ours to move.
        if (consumer.assignment().contains(partition)) {
            consumer.seek(partition, offset + 1);
        }
        return false;
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
