package quartet.recommendation.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** What happens when a listener throws: that is always trouble of the store or of Kafka. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EventsConfiguration.class);

    /** A poll has events of many traces: each gets a span of its own in the one it came from. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            tracedOneByOne() {
        return container -> container.getContainerProperties().setRecordObservationsInBatch(true);
    }

    /** Without end and without dead letters: the partition waits, and so do the events. */
    @Bean
    CommonErrorHandler waitForTheStore() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setRetryListeners(alarm());
        return handler;
    }

    private static RetryListener alarm() {
        return new RetryListener() {
            @Override
            public void failedDelivery(
                    ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
                log.warn("Cannot write, attempt {}: {}", attempt, String.valueOf(failure));
            }

            @Override
            public void failedDelivery(
                    ConsumerRecords<?, ?> records, @Nullable Exception failure, int attempt) {
                log.warn("Cannot write, attempt {}: {}", attempt, String.valueOf(failure));
            }
        };
    }
}
