package quartet.gateway.sessions;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.List;
import java.util.stream.Stream;

/**
 * What lies under a routed path but is for services alone: for whoever comes through this door, an
 * operator too, there is nothing.
 */
final class OnlyForServices {

    private static final List<PathPattern> PATHS =
            Stream.of("/api/orders/sagas/states/**", "/api/stock/returns/**")
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    private OnlyForServices() {}

    static void hide(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        if (PATHS.stream().anyMatch(hidden -> hidden.matches(path))) {
            throw Refusal.nothingThere();
        }
    }
}
