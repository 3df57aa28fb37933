package quartet.analytics.ingest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.ExponentialBackOff;

import java.util.Map;

/** What happens to a poll that failed, and to a record nobody can read. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    /**
     * To {@code <topic>-dlt}, same partition, with key, headers, the reason and the name of the
     * group, which the listener's own thread knows; waits for the ack.
     */
    @Bean
    ConsumerRecordRecoverer deadLetters(KafkaTemplate<byte[], byte[]> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka);
        recoverer.setFailIfSendResultIsError(true);
        return (record, reason) ->
                recoverer.accept(
                        record,
                        new ListenerExecutionFailedException(
                                reason == null ? "" : String.valueOf(reason.getMessage()),
                                KafkaUtils.getConsumerGroupId(),
                                reason));
    }

    /** A poll has events of many traces: each gets a span of its own in the one it came from. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            tracedOneByOne() {
        return container -> container.getContainerProperties().setRecordObservationsInBatch(true);
    }

    /**
     * Tries again for ever, with growing pauses: what a listener throws is never the fault of a
     * record, since it sends those to the dead letters itself.
     */
    @Bean
    CommonErrorHandler again(IngestProperties properties) {
        var pauses = new ExponentialBackOff(properties.firstPause().toMillis(), 2);
        pauses.setMaxInterval(properties.longestPause().toMillis());
        var handler =
                new DefaultErrorHandler(
                        (record, e) -> {
                            throw new IllegalStateException("Never given up: " + record, e);
                        },
                        pauses);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
