package quartet.gateway.pages;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** Tells browsers what our pages may do. Only Swagger UI needs styles inside its markup. */
@Component
class SecurityHeaders implements WebFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private static final String STRICT = POLICY.formatted("");
    private static final String FOR_DOCS = POLICY.formatted(" 'unsafe-inline'");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        var policy = path.contains("/swagger-ui/") ? FOR_DOCS : STRICT;
        exchange.getResponse()
                .beforeCommit(
                        () -> {
                            write(exchange.getResponse().getHeaders(), policy);
                            return Mono.empty();
                        });
        return chain.filter(exchange);
    }

    /** Set and not added: services may have sent their own. */
    private static void write(HttpHeaders headers, String policy) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
    }
}
