package quartet.cart.listening;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

import quartet.cart.store.Effect;
import quartet.cart.store.StoreDown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one poll delivered, done together.
 *
 * <p>Together, because a round trip to Redis costs more than what is done there. The price is that
 * a failure names no event; so if Redis itself is well, the events are tried one by one, and only
 * those that fail five times by themselves are set aside.
 */
@Component
public class Deliveries {

    private static final int TRIES = 5;

    private final Progress progress;
    private final DeadLetters deadLetters;

    Deliveries(Progress progress, DeadLetters deadLetters) {
        this.progress = progress;
        this.deadLetters = deadLetters;
    }

    Progress progress() {
        return progress;
    }

    /**
     * What cannot be read goes to the dead letters last: while Redis is away nothing goes there,
     * however often this is tried.
     */
    void work(
            List<ConsumerRecord<String, byte[]>> poll,
            Consumer<?, ?> consumer,
            Function<ConsumerRecord<String, byte[]>, List<Effect>> reader) {
        var readings = poll.stream().map(event -> read(event, reader)).toList();
        Map<TopicPartition, Long> told;
        try {
            told = progress.workThrough(readings, consumer);
        } catch (RuntimeException failure) {
            if (StoreDown.is(failure)) {
                throw failure;
            }
            oneByOne(readings, consumer);
            return;
        }
        readings.forEach(reading -> buryIfRefused(reading, told));
    }

    private static Reading read(
            ConsumerRecord<String, byte[]> event,
            Function<ConsumerRecord<String, byte[]>, List<Effect>> reader) {
        try {
            return new Reading(event, reader.apply(event), null);
        } catch (RuntimeException unreadable) {
            return Reading.refused(event, unreadable);
        }
    }

    private void oneByOne(List<Reading> readings, Consumer<?, ?> consumer) {
        var comeAgain = new HashSet<TopicPartition>();
        for (var reading : readings) {
            var partition = reading.partition();
            if (!comeAgain.contains(partition)) {
                var told = alone(reading, consumer);
                buryIfRefused(reading, told);
                if (told.getOrDefault(partition, -1L) != reading.offset()) {
                    comeAgain.add(partition);
                }
            }
        }
    }

    private Map<TopicPartition, Long> alone(Reading reading, Consumer<?, ?> consumer) {
        for (int tries = 1; ; tries++) {
            try {
                return progress.workThrough(List.of(reading), consumer);
            } catch (RuntimeException failure) {
                if (StoreDown.is(failure)) {
                    throw failure;
                }
                if (tries == TRIES) {
                    deadLetters.add(reading.event(), failure);
                    return progress.workThrough(List.of(reading.passedOver()), consumer);
                }
            }
        }
    }

    /** Unless it will come again. */
    private void buryIfRefused(Reading reading, Map<TopicPartition, Long> told) {
        var why = reading.refused();
        if (why != null && reading.offset() <= told.getOrDefault(reading.partition(), -1L)) {
            deadLetters.add(reading.event(), why);
        }
    }
}
