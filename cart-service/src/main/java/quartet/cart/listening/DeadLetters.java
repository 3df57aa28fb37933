package quartet.cart.listening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.stereotype.Component;

import java.util.List;

/** Where events go that cannot be used: {@code <topic>-dlt}, same partition, key and headers. */
@Component
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterPublishingRecoverer publisher;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<?, ?> kafka, MeterRegistry meters) {
        this.publisher = new DeadLetterPublishingRecoverer(kafka);
        this.publisher.setFailIfSendResultIsError(true);
        this.meters = meters;
        List.of("orders", "products", "stock").forEach(this::sent);
    }

    /** There from the start with 0, so that the first one is seen as a change. */
    private Counter sent(String topic) {
        return meters.counter("quartet.dlt.sent", "topic", topic);
    }

    /** Returns when Kafka has it; throws if Kafka does not take it, so nothing is passed over. */
    void add(ConsumerRecord<String, byte[]> event, RuntimeException why) {
        publisher.accept(event, inNameOfTheGroup(why));
        sent(event.topic()).increment();
        log.error(
                "Dead letter: {}-{}@{}: {}",
                event.topic(),
                event.partition(),
                event.offset(),
                why.getMessage());
    }

    /** With it the letter says whose it is; the listener's own thread knows. */
    private static RuntimeException inNameOfTheGroup(RuntimeException why) {
        return new ListenerExecutionFailedException(
                String.valueOf(why.getMessage()), KafkaUtils.getConsumerGroupId(), why);
    }
}
