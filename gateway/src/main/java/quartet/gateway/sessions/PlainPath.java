package quartet.gateway.sessions;

import org.springframework.http.server.reactive.ServerHttpRequest;

import java.util.regex.Pattern;

/**
 * Refuses paths that a service might read differently than the rules here do: dot segments, empty
 * segments, path parameters, and encoded separators. No path of ours has any.
 */
final class PlainPath {

    private static final Pattern UNUSUAL =
            Pattern.compile(
                    "//|/\\.{1,2}(/|$)|[;\\\\]|%(2e|2f|5c|3b|25|00)", Pattern.CASE_INSENSITIVE);

    private PlainPath() {}

    static void require(ServerHttpRequest request) {
        if (UNUSUAL.matcher(request.getURI().getRawPath()).find()) {
            throw Refusal.nothingThere();
        }
    }
}
