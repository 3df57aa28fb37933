package quartet.gateway.requests;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.time.Clock;

/**
 * Gives every request its id and writes a line when its answer starts: at debug level, or at info
 * if the answer is a failure of ours. Queries are left out, they may hold what is private.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLog implements WebFilter {

    static final String REQUEST_ID = AccessLog.class.getName() + ".id";

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var offered = exchange.getRequest().getHeaders().getFirst(RequestIds.HEADER);
        var id = RequestIds.choose(offered);
        var startMillis = clock.millis();
        exchange.getAttributes().put(REQUEST_ID, id);
        exchange.getResponse()
                .beforeCommit(
                        () -> {
                            // Here and not earlier: a service's own id must not stand beside ours.
                            exchange.getResponse().getHeaders().set(RequestIds.HEADER, id);
                            write(exchange, id, clock.millis() - startMillis);
                            return Mono.empty();
                        });
        return chain.filter(exchange);
    }

    private static void write(ServerWebExchange exchange, String id, long tookMillis) {
        var status = exchange.getResponse().getStatusCode();
        var line = status != null && status.is5xxServerError() ? log.atInfo() : log.atDebug();
        line.log(
                "{} {} {} {} ms request={} trace={}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getURI().getRawPath(),
                status == null ? 200 : status.value(),
                tookMillis,
                id,
                TraceIds.of(exchange));
    }
}
