package quartet.cart.access;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what was verified, by hash and until it expires: the gateway sends a token many times.
 */
class VerifiedTokens implements JwtDecoder {

    private final JwtDecoder verifier;
    private final Clock clock;
    private final int most;
    private final Map<String, Jwt> verified = new ConcurrentHashMap<>();

    VerifiedTokens(JwtDecoder verifier, Clock clock, int most) {
        this.verifier = verifier;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public Jwt decode(String token) {
        var hash = hash(token);
        var known = verified.get(hash);
        if (known != null && isAlive(known)) {
            return known;
        }
        var jwt = verifier.decode(token);
        if (verified.size() >= most) {
            verified.values().removeIf(old -> !isAlive(old));
        }
        if (verified.size() < most) {
            verified.put(hash, jwt);
        }
        return jwt;
    }

    private boolean isAlive(Jwt jwt) {
        Instant end = jwt.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }

    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
