package quartet.order.analysis;

import com.mongodb.MongoException;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
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

import java.util.Objects;

/** A store that is down pauses the consumer, without limit; what cannot be read goes to the DLT. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ListenerConfiguration.class);

    @Bean
    DefaultErrorHandler errorHandler(KafkaTemplate<?, ?> kafka, MeterRegistry meters) {
        // There from the start with 0, so that the first one is seen as a change.
        var sent = meters.counter("quartet.dlt.sent", "topic", AnalysedOrders.TOPIC);
        var letters = new DeadLetterPublishingRecoverer(kafka);
        ConsumerAwareRecordRecoverer bury =
                (event, consumer, failure) -> {
                    log.error(
                            "{}-{}@{} goes to the dead letters",
                            event.topic(),
                            event.partition(),
                            event.offset(),
                            failure);
                    letters.accept(event, consumer, Objects.requireNonNull(failure));
                    sent.increment();
                };
        var handler = new DefaultErrorHandler(bury, new FixedBackOff(200, 4));
        handler.addNotRetryableExceptions(MalformedEvent.class);
        handler.setBackOffFunction((event, failure) -> storeDown(failure) ? patience() : null);
        handler.setRetryListeners(
                (event, failure, attempt) ->
                        log.warn(
                                "Try {} of {}-{} failed: {}",
                                attempt,
                                event.topic(),
                                event.offset(),
                                String.valueOf(failure)));
        return handler;
    }

    private static boolean storeDown(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException) {
                return true;
            }
        }
        return false;
    }

    private static BackOff patience() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }
}
