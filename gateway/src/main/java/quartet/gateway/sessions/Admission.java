package quartet.gateway.sessions;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/** Lets a request in or not, and gives it the token of its sender for the service it goes to. */
@Component
@Order(Admission.ORDER)
class Admission implements GlobalFilter {

    /**
     * After the limit on bodies, since a first order is read here; before a route's own filters,
     * since the rules are about the path as it was asked for.
     */
    static final int ORDER = -100;

    static final String TOKEN = Admission.class.getName() + ".token";

    private final Callers callers;
    private final Newcomers newcomers;
    private final InnerTokens tokens;

    Admission(Callers callers, Newcomers newcomers, InnerTokens tokens) {
        this.callers = callers;
        this.newcomers = newcomers;
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        PlainPath.require(request);
        OnlyForServices.hide(request);
        var target = Target.of(exchange);
        var caller = callers.callerOf(request);
        if (!(caller instanceof Caller.Operator)) {
            SameSite.require(request);
            if (!OpenToGuests.allows(request)) {
                throw Refusal.operatorsOnly();
            }
        }
        return switch (caller) {
            case Caller.Operator _ -> pass(exchange, chain, Subject.OPERATOR, target);
            case Caller.Guest(var cookie) -> pass(exchange, chain, Subject.of(cookie), target);
            case Caller.Nobody _ when target.remembersVisitors() ->
                    newcomers
                            .welcome(exchange)
                            .flatMap(
                                    guest ->
                                            pass(guest.exchange(), chain, guest.subject(), target));
            case Caller.Nobody _ -> pass(exchange, chain, Subject.ANONYMOUS, target);
        };
    }

    private Mono<Void> pass(
            ServerWebExchange exchange, GatewayFilterChain chain, Subject subject, Target target) {
        exchange.getAttributes().put(TOKEN, tokens.tokenFor(subject, target.audience()));
        return chain.filter(exchange);
    }
}
