package quartet.recommendation.access;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens found good, by hash, until they expire: the gateway sends the same one for half its life,
 * and checking costs more than most answers.
 */
class RememberedTokens implements JwtDecoder {

    static final int LIMIT = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Jwt> known = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var hash = hash(token);
        var remembered = known.get(hash);
        if (remembered != null && alive(remembered)) {
            return remembered;
        }
        var checked = decoder.decode(token);
        forgetTheDead();
        if (known.size() < LIMIT) {
            known.put(hash, checked);
        }
        return checked;
    }

    private void forgetTheDead() {
        if (known.size() >= LIMIT) {
            known.values().removeIf(jwt -> !alive(jwt));
        }
    }

    private boolean alive(Jwt jwt) {
        var expiresAt = jwt.getExpiresAt();
        return expiresAt != null && clock.instant().isBefore(expiresAt);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
