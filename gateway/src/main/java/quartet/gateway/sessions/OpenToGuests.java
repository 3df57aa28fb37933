package quartet.gateway.sessions;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.List;

/** The whole list of what needs no key. Services check again what their token allows. */
final class OpenToGuests {

    private static final List<Rule> RULES =
            List.of(
                    rule(GET, "/api/products/**"),
                    rule(GET, "/api/categories/**"),
                    rule(GET, "/api/stock"),
                    rule(GET, "/api/stock/{sku:(?!reconciliation$).+}"),
                    rule(GET, "/api/bestsellers/**"),
                    rule(GET, "/api/recommendations/**"),
                    rule(GET, "/api/analytics/sales"),
                    rule(GET, "/api/cart/**"),
                    rule(POST, "/api/cart/**"),
                    rule(PUT, "/api/cart/**"),
                    rule(DELETE, "/api/cart/**"),
                    rule(GET, "/api/recent"),
                    rule(POST, "/api/shopping"),
                    rule(GET, "/api/orders"),
                    rule(POST, "/api/orders"),
                    rule(GET, "/api/orders/{id:(?!sagas$|import$).+}"),
                    rule(POST, "/api/orders/{id}/cancel"),
                    rule(POST, "/api/orders/{id}/returns"),
                    rule(GET, "/api/live"),
                    rule(GET, "/api/docs/{service}"));

    private OpenToGuests() {}

    static boolean allows(ServerHttpRequest request) {
        var method = HEAD.equals(request.getMethod()) ? GET : request.getMethod();
        var path = request.getPath().pathWithinApplication();
        for (var rule : RULES) {
            if (rule.method.equals(method) && rule.path.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(HttpMethod method, String path) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(path));
    }

    private record Rule(HttpMethod method, PathPattern path) {}
}
