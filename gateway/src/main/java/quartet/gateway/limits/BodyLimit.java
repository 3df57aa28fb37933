package quartet.gateway.limits;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/**
 * Refuses a body that is too large: at once by its announced length, else when it has grown so far.
 * A route's {@code body-limit} (bytes) replaces the general limit.
 */
@Component
@Order(BodyLimit.ORDER)
class BodyLimit implements GlobalFilter {

    /** Before anything that reads the body. */
    static final int ORDER = -200;

    private final long general;

    BodyLimit(LimitProperties limits) {
        this.general = limits.body().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!hasBody(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        var limit = limitOf(exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR));
        if (exchange.getRequest().getHeaders().getContentLength() > limit) {
            throw new BodyTooLarge(limit);
        }
        var body = new CountedBody(exchange, limit);
        return chain.filter(exchange.mutate().request(body).build());
    }

    private long limitOf(Route route) {
        var own = route.getMetadata().get("body-limit");
        return own == null ? general : Long.parseLong(own.toString());
    }

    private static boolean hasBody(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > 0
                || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }
}
