package quartet.order.peers;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Makes a peer for every service we call. */
@Component
public class Peers {

    private final PeerProperties properties;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Peers(PeerProperties properties, JsonMapper json, MeterRegistry meters) {
        this.properties = properties;
        this.json = json;
        this.meters = meters;
    }

    /** One of our own services, which answers in milliseconds or is overloaded. */
    public Peer peer(String name) {
        return peer(name, properties.permits());
    }

    /** One that may take seconds over an answer without being short of anything. */
    public Peer slowPeer(String name) {
        return peer(name, properties.permitsForSlowOnes());
    }

    private Peer peer(String name, int permits) {
        var breaker = CircuitBreaker.of(name, config());
        meters.gauge(
                "quartet.peer.open",
                Tags.of("peer", name),
                breaker,
                b -> b.getState() == CircuitBreaker.State.CLOSED ? 0 : 1);
        return new Peer(name, breaker, permits, properties, json, meters);
    }

    private CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.calls())
                .minimumNumberOfCalls(properties.calls())
                .failureRateThreshold(properties.silencePercent())
                .waitDurationInOpenState(properties.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .maxWaitDurationInHalfOpenState(properties.openFor())
                .recordException(thrown -> Peer.silent(thrown, json))
                .build();
    }
}
