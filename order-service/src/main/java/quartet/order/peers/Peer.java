package quartet.order.peers;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

import tools.jackson.databind.json.JsonMapper;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Another service, as seen through its circuit breaker, which counts silence and not refusals. */
public final class Peer {

    private static final Logger log = LoggerFactory.getLogger(Peer.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final String name;
    private final CircuitBreaker breaker;
    private final Semaphore permits;
    private final long patienceMillis;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Peer(
            String name,
            CircuitBreaker breaker,
            int permits,
            PeerProperties properties,
            JsonMapper json,
            MeterRegistry meters) {
        this.name = name;
        this.breaker = breaker;
        this.permits = new Semaphore(permits);
        this.patienceMillis = properties.permitWithin().toMillis();
        this.json = json;
        this.meters = meters;
    }

    /** Calls once: who wants it repeated repeats it. Never throws for what the other side does. */
    public <T> Reply<T> call(Supplier<T> request) {
        var reply = permitted() ? guarded(request) : new Reply.NotSent<T>();
        meters.counter("quartet.peer.calls", "peer", name, "outcome", outcome(reply)).increment();
        return reply;
    }

    private boolean permitted() {
        try {
            return permits.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Reply<T> guarded(Supplier<T> request) {
        try {
            return new Reply.Answered<>(breaker.executeSupplier(request));
        } catch (CallNotPermittedException _) {
            return new Reply.NotSent<>();
        } catch (RestClientResponseException answer) {
            return turnedDown(answer);
        } catch (RestClientException silence) {
            log.warn("{} is silent: {}", name, String.valueOf(silence.getMostSpecificCause()));
            return neverConnected(silence) ? new Reply.NotSent<>() : new Reply.Silence<>();
        } finally {
            permits.release();
        }
    }

    private <T> Reply<T> turnedDown(RestClientResponseException answer) {
        var status = answer.getStatusCode();
        var problem = Problem.read(answer.getResponseBodyAsByteArray(), json);
        if (atTheDoor(status, problem)) {
            log.info("{} answered {} {}", name, status.value(), problem.code());
            return new Reply.NotSent<>();
        }
        if (!status.is4xxClientError()) {
            log.warn("{} answered {}", name, status.value());
            return new Reply.Silence<>();
        }
        return new Reply.TurnedDown<>(status.value(), problem);
    }

    /** Not now, says a service of ours; from anybody between us a 503 says nothing. */
    private static boolean atTheDoor(HttpStatusCode status, Problem problem) {
        return status.value() == TOO_MANY_REQUESTS
                || (status.value() == UNAVAILABLE && !problem.code().isEmpty());
    }

    /** Whether the breaker counts it: a thousand sold-out products make no service sick. */
    static boolean silent(Throwable thrown, JsonMapper json) {
        if (!(thrown instanceof RestClientResponseException answer)) {
            return true;
        }
        var status = answer.getStatusCode();
        return !status.is4xxClientError()
                && !atTheDoor(status, Problem.read(answer.getResponseBodyAsByteArray(), json));
    }

    static boolean neverConnected(Throwable silence) {
        for (Throwable cause = silence; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> {
                    return true;
                }
                case SocketTimeoutException late when connecting(late) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean connecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).startsWith("Connect");
    }

    private static String outcome(Reply<?> reply) {
        return switch (reply) {
            case Reply.Answered<?> _ -> "answered";
            case Reply.TurnedDown<?> _ -> "turned-down";
            case Reply.NotSent<?> _ -> "not-sent";
            case Reply.Silence<?> _ -> "silence";
        };
    }
}
