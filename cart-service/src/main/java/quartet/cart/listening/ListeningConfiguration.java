package quartet.cart.listening;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

import quartet.cart.store.StoreDown;

import java.time.Duration;
import java.util.Objects;

/**
 * What happens to an event that fails: malformed, dead letter at once; Redis away, again and again
 * without end; anything else, five tries and then a dead letter.
 */
@Configuration(proxyBeanMethods = false)
class ListeningConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ListeningConfiguration.class);
    private static final long LONGEST_PAUSE_MS = Duration.ofSeconds(5).toMillis();

    @Bean
    DefaultErrorHandler failedEvents(KafkaTemplate<?, ?> kafka, Progress progress) {
        var letters = new DeadLetterPublishingRecoverer(kafka);
        ConsumerAwareRecordRecoverer bury =
                (event, consumer, problem) -> {
                    log.error("Dead letter: {}", event, problem);
                    letters.accept(event, consumer, Objects.requireNonNull(problem));
                    if (consumer != null) {
                        progress.passed(event, consumer);
                    }
                };
        var handler = new DefaultErrorHandler(bury, new FixedBackOff(200, 4));
        handler.addNotRetryableExceptions(MalformedEvent.class);
        handler.setBackOffFunction((event, problem) -> StoreDown.is(problem) ? patience() : null);
        handler.setRetryListeners(
                (event, problem, attempt) ->
                        log.warn("Try {} of {} failed: {}", attempt, event.key(), problem));
        return handler;
    }

    private static BackOff patience() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MS);
        return backOff;
    }
}
