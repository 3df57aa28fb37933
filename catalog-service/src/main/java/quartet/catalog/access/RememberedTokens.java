package quartet.catalog.access;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Checks each token once and remembers it, by its hash, until it expires. */
class RememberedTokens implements JwtDecoder {

    private static final int MOST = 10_000;

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
        if (remembered != null && isAlive(remembered)) {
            return remembered;
        }
        var checked = decoder.decode(token);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(hash, checked);
        return checked;
    }

    private boolean isAlive(Jwt token) {
        return clock.instant().isBefore(Objects.requireNonNull(token.getExpiresAt()));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
