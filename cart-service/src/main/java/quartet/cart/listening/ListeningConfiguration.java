package quartet.cart.listening;

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

import java.time.Duration;

/** What happens when a listener throws: that is always trouble of Redis or of Kafka. */
@Configuration(proxyBeanMethods = false)
class ListeningConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ListeningConfiguration.class);
    private static final long LONGEST_PAUSE_MS = Duration.ofSeconds(5).toMillis();

    /** A poll has events of many traces: each gets a span of its own in the one it came from. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            tracedOneByOne() {
        return container -> container.getContainerProperties().setRecordObservationsInBatch(true);
    }

    /** Without end and without dead letters: the partition waits, and so do the events. */
    @Bean
    CommonErrorHandler waitForRedis() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MS);
        var handler = new DefaultErrorHandler(backOff);
        handler.setRetryListeners(alarm());
        return handler;
    }

    private static RetryListener alarm() {
        return new RetryListener() {
            @Override
            public void failedDelivery(
                    ConsumerRecord<?, ?> event, @Nullable Exception failure, int attempt) {
                log.warn("Try {} failed: {}", attempt, String.valueOf(failure));
            }

            @Override
            public void failedDelivery(
                    ConsumerRecords<?, ?> poll, @Nullable Exception failure, int attempt) {
                log.warn("Try {} failed: {}", attempt, String.valueOf(failure));
            }
        };
    }
}
