package quartet.gateway.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.net.URI;
import java.util.Set;

/**
 * Keeps pages of other sites from acting in a visitor's name. Browsers say in {@code
 * Sec-Fetch-Site} who sent a request, older ones in {@code Origin}; scripts and curl send neither
 * and have no visitor whom they could deceive.
 */
final class SameSite {

    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameSite() {}

    static void require(ServerHttpRequest request) {
        if (!SAFE.contains(request.getMethod()) && isForeign(request.getHeaders())) {
            throw Refusal.foreignSite();
        }
    }

    private static boolean isForeign(HttpHeaders headers) {
        var site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        var origin = headers.getFirst(HttpHeaders.ORIGIN);
        return origin != null && !isHost(origin, headers.getFirst(HttpHeaders.HOST));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
