package quartet.gateway.sessions;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the route of a request says about its service.
 *
 * @param audience the service's name in tokens
 * @param remembersVisitors whether it keeps something for each visitor, so that one without a
 *     cookie is given one
 */
record Target(String audience, boolean remembersVisitors) {

    static Target of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        var audience = route.getMetadata().get("audience");
        if (audience == null) {
            throw new IllegalStateException("Route without audience: " + route.getId());
        }
        var visitors = route.getMetadata().get("visitors");
        return new Target(audience.toString(), Boolean.parseBoolean(String.valueOf(visitors)));
    }
}
