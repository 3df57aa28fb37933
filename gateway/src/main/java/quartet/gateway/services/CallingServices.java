package quartet.gateway.services;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import quartet.gateway.limits.CountedBody;
import quartet.gateway.problems.ProblemCode;
import quartet.gateway.problems.ProblemException;
import quartet.gateway.requests.TraceIds;

import reactor.core.publisher.Mono;

/** Puts a circuit breaker per service around the call, and words around its failure. */
@Component
@Order(CallingServices.ORDER)
class CallingServices implements GlobalFilter {

    /** Just outside the filter that sends the request. */
    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    private static final Logger log = LoggerFactory.getLogger(CallingServices.class);

    private final CircuitBreakerRegistry breakers;

    CallingServices(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var call = chain.filter(exchange).onErrorMap(failure -> inWords(exchange, failure));
        if (isEndless(exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR))) {
            return call;
        }
        var breaker = breakers.circuitBreaker(service(exchange));
        return call.transform(CircuitBreakerOperator.of(breaker))
                .onErrorMap(
                        CallNotPermittedException.class,
                        open -> unavailable(exchange, Trouble.PAUSED, open));
    }

    private static String service(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return String.valueOf(route.getMetadata().get("audience"));
    }

    /**
     * A stream says nothing about how fast answers are, and would hold a trial call for minutes.
     */
    private static boolean isEndless(Route route) {
        return Boolean.parseBoolean(String.valueOf(route.getMetadata().get("endless")));
    }

    /** What a call, or the body of its answer, failed with, as callers are told. */
    static Throwable inWords(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        var trouble = Troubles.of(failure);
        if (trouble == Trouble.SILENT && CountedBody.isUnfinished(exchange)) {
            return new ProblemException(
                    ProblemCode.REQUEST_TIMEOUT, "The body of the request did not arrive in time.");
        }
        return unavailable(exchange, trouble, failure);
    }

    private static ServiceUnavailable unavailable(
            ServerWebExchange exchange, Trouble trouble, Throwable failure) {
        var service = service(exchange);
        log.warn(
                "The {} service {}, trace {}: {}",
                service,
                trouble.words(),
                TraceIds.of(exchange),
                String.valueOf(failure));
        return new ServiceUnavailable(service, trouble, exchange.getRequest());
    }
}
