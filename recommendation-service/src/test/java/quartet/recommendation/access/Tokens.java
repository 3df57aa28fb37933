package quartet.recommendation.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Inner tokens as the gateway makes them, and as it never would. */
public final class Tokens {

    /** What {@code quartet.access.key} must be for them: 32 bytes, only for tests. */
    public static final String KEY = "dGhpcnR5LXR3byBieXRlcywgb25seSBmb3IgdGVzdHM=";

    private static final byte[] SECRET = Base64.getDecoder().decode(KEY);

    private Tokens() {}

    public static String guest() {
        return bearer(SECRET, "recommendation", "quartet", "guest", Duration.ofSeconds(60));
    }

    public static String operator() {
        return bearer(SECRET, "recommendation", "quartet", "operator", Duration.ofSeconds(60));
    }

    static String service() {
        return bearer(SECRET, "recommendation", "quartet", "service", Duration.ofSeconds(60));
    }

    static String forAnotherService() {
        return bearer(SECRET, "order", "quartet", "guest", Duration.ofSeconds(60));
    }

    static String ofAnotherIssuer() {
        return bearer(SECRET, "recommendation", "elsewhere", "guest", Duration.ofSeconds(60));
    }

    static String expired() {
        return bearer(SECRET, "recommendation", "quartet", "guest", Duration.ofSeconds(-10));
    }

    static String ofAnotherKey() {
        var other = "another key of exactly 32 bytes!".getBytes(StandardCharsets.US_ASCII);
        return bearer(other, "recommendation", "quartet", "guest", Duration.ofSeconds(60));
    }

    private static String bearer(
            byte[] key, String audience, String issuer, String role, Duration life) {
        var now = Instant.now(Clock.systemUTC());
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject("g_tests")
                        .claim("roles", List.of(role))
                        .issueTime(Date.from(now.minusSeconds(60)))
                        .expirationTime(Date.from(now.plus(life)))
                        .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(key));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
