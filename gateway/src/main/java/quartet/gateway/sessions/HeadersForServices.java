package quartet.gateway.sessions;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import java.util.Locale;
import java.util.Set;

/** Replaces what a request says about its sender by what the gateway knows. */
@Component
class HeadersForServices implements HttpHeadersFilter, Ordered {

    private static final Set<String> CLAIMS =
            Set.of("authorization", "cookie", "forwarded", "x-real-ip", "expect");

    /** Last: a caller's {@code Connection: Authorization} must not take our token away again. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var outgoing = new HttpHeaders();
        input.forEach(
                (name, values) -> {
                    if (!isClaim(name.toLowerCase(Locale.ROOT))) {
                        outgoing.addAll(name, values);
                    }
                });
        outgoing.setBearerAuth(exchange.<String>getRequiredAttribute(Admission.TOKEN));
        return outgoing;
    }

    private static boolean isClaim(String name) {
        return CLAIMS.contains(name)
                || name.startsWith("x-forwarded-")
                || name.startsWith("x-user-");
    }
}
