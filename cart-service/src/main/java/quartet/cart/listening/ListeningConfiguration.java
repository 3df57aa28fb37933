package quartet.cart.listening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

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
import java.util.List;
import java.util.Objects;

/**
 * What happens to an event that fails: malformed, dead letter at once; Redis away, again and again
 * without end; anything else, five tries and then a dead letter.
 */
@Configuration(proxyBeanMethods = false)
class ListeningConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ListeningConfiguration.class);
    private static final List<String> TOPICS = List.of("orders", "products", "stock");
    private static final long LONGEST_PAUSE_MS = Duration.ofSeconds(5).toMillis();

    @Bean
    DefaultErrorHandler failedEvents(
            KafkaTemplate<?, ?> kafka, Progress progress, MeterRegistry meters) {
        TOPICS.forEach(topic -> deadLetters(meters, topic));
        var letters = new DeadLetterPublishingRecoverer(kafka);
        ConsumerAwareRecordRecoverer bury =
                (event, consumer, problem) -> {
                    log.error("Dead letter: {}", event, problem);
                    letters.accept(event, consumer, Objects.requireNonNull(problem));
                    deadLetters(meters, event.topic()).increment();
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

    /** There from the start with 0, so that the first one is seen as a change. */
    private static Counter deadLetters(MeterRegistry meters, String topic) {
        return meters.counter("quartet.dlt.sent", "topic", topic);
    }

    private static BackOff patience() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MS);
        return backOff;
    }
}
