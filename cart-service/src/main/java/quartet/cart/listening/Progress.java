package quartet.cart.listening;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices when Redis forgot, and reads again what it forgot.
 *
 * <p>Redis may lose its last second, or come back from an older copy, while Kafka's offsets stand.
 * So Redis itself remembers how far it was told, written after the effect: what survives of the one
 * survives of the other. Repeats do no harm, each effect has its own marker.
 */
@Component
public class Progress implements RecordInterceptor<Object, Object> {

    /** What Redis is known to remember, and the last offset worked through. */
    private record Place(long kept, long last) {}

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private final Remembered remembered;
    private final Map<TopicPartition, Place> places = new ConcurrentHashMap<>();

    Progress(Remembered remembered) {
        this.remembered = remembered;
    }

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> event, Consumer<Object, Object> consumer) {
        return event;
    }

    @Override
    public void success(ConsumerRecord<Object, Object> event, Consumer<Object, Object> consumer) {
        passed(event, consumer);
    }

    /** This record is dealt with, here or among the dead letters. */
    void passed(ConsumerRecord<?, ?> event, Consumer<?, ?> consumer) {
        var partition = new TopicPartition(event.topic(), event.partition());
        var place = places.get(partition);
        if (place != null && place.kept() != place.last() && event.offset() > place.last()) {
            // Going back was asked for and has not happened yet: claim nothing.
            places.put(partition, new Place(place.kept(), event.offset()));
            return;
        }
        try {
            long expected = place == null ? event.offset() - 1 : place.kept();
            long stands = remembered.advance(partition, expected, event.offset());
            places.put(partition, new Place(stands, event.offset()));
            if (stands != event.offset()) {
                log.warn("Redis forgot: {} goes back to {}", partition, stands + 1);
                consumer.seek(partition, stands + 1);
            }
        } catch (DataAccessException e) {
            long again = place == null ? event.offset() : place.kept() + 1;
            places.put(partition, new Place(again - 1, event.offset()));
            consumer.seek(partition, again);
        }
    }

    /** Compares a partition with what Redis remembers, and goes back if that is less. */
    void check(TopicPartition partition, ConsumerSeekCallback seeking) {
        try {
            long stands = remembered.of(partition);
            var place = places.get(partition);
            if (place == null || stands < place.kept()) {
                places.put(partition, new Place(stands, stands));
                seeking.seek(
                        partition.topic(),
                        partition.partition(),
                        position -> Math.min(position, stands + 1));
            } else if (place.kept() != place.last()) {
                // Asked to go back, and nothing was left there to read: compaction took it.
                places.put(partition, new Place(stands, stands));
            }
        } catch (DataAccessException e) {
            log.warn("Redis cannot say what it remembers of {}", partition);
        }
    }

    void forget(TopicPartition partition) {
        places.remove(partition);
    }
}
