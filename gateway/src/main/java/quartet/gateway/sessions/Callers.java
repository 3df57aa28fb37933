package quartet.gateway.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;

/** Reads from a request who sent it. */
@Component
class Callers {

    private static final String SCHEME = "Bearer ";

    private final byte[] operatorKey;

    Callers(AccessProperties access) {
        this.operatorKey = access.operatorKey().getBytes(UTF_8);
    }

    /**
     * A key counts for more than a cookie.
     *
     * @throws Refusal if there is a key, and it is wrong: falling back to a guest would hide that
     */
    Caller callerOf(ServerHttpRequest request) {
        var authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return GuestCookie.of(request)
                    .<Caller>map(Caller.Guest::new)
                    .orElse(new Caller.Nobody());
        }
        if (!isOperator(authorization)) {
            throw Refusal.wrongKey();
        }
        return new Caller.Operator();
    }

    private boolean isOperator(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                // Takes the same time wherever the first difference is.
                && MessageDigest.isEqual(
                        operatorKey, authorization.substring(SCHEME.length()).getBytes(UTF_8));
    }
}
