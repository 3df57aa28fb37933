package quartet.recommendation.events;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/** Where events go that cannot be used: {@code <topic>-dlt}, same partition, key and headers. */
@Component
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterPublishingRecoverer publisher;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        this.publisher = new DeadLetterPublishingRecoverer(kafka);
        this.publisher.setFailIfSendResultIsError(true);
        this.meters = meters;
    }

    /** Returns when Kafka has it; throws if Kafka does not take it, so nothing is passed over. */
    void add(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        publisher.accept(record, reason);
        meters.counter("quartet.events", "topic", record.topic(), "outcome", "dead").increment();
        log.warn(
                "To the dead letters: {}-{}@{}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                reason.getMessage());
    }
}
