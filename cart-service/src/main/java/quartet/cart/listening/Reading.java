package quartet.cart.listening;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import quartet.cart.store.Effect;

import java.util.List;

/**
 * What an event says.
 *
 * @param effects none if it is of no interest here, or was refused
 * @param refused why it goes to the dead letters; null if it does not
 */
record Reading(
        ConsumerRecord<String, byte[]> event,
        List<Effect> effects,
        @Nullable RuntimeException refused) {

    static Reading refused(ConsumerRecord<String, byte[]> event, RuntimeException why) {
        return new Reading(event, List.of(), why);
    }

    /** The same without its effects. */
    Reading passedOver() {
        return new Reading(event, List.of(), null);
    }

    TopicPartition partition() {
        return new TopicPartition(event.topic(), event.partition());
    }

    long offset() {
        return event.offset();
    }

    /** Keys and arguments of its effects, and one for itself. */
    int words() {
        int words = 1;
        for (var effect : effects) {
            words += effect.keys().size() + effect.arguments().size();
        }
        return words;
    }
}
