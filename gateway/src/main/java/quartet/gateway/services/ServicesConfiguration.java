package quartet.gateway.services;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.netty.http.client.HttpClient;

import java.util.EnumSet;
import java.util.Set;

/** The breakers and the client behind the routes. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    private static final Set<Trouble> SILENCE = EnumSet.of(Trouble.SILENT, Trouble.UNREACHABLE);

    /**
     * Counts silence only. A refused connection is fast by itself, and after a start it would keep
     * a service closed that has just come up; an answer, however bad, is an answer.
     */
    @Bean
    CircuitBreakerRegistry breakers(BreakerProperties properties) {
        return CircuitBreakerRegistry.of(
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(properties.calls())
                        .minimumNumberOfCalls(properties.calls())
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(properties.pause())
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .recordException(ServicesConfiguration::isSilence)
                        .build());
    }

    @Bean
    MeterBinder breakerMetrics(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    /** Without this the client sends a request a second time, also a POST, after a reset. */
    @Bean
    HttpClientCustomizer sendOnce() {
        return (HttpClient client) -> client.disableRetry(true);
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof ServiceUnavailable unavailable
                && SILENCE.contains(unavailable.trouble());
    }
}
