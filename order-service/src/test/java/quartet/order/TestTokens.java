package quartet.order;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

/** Inner tokens as the gateway mints them, and some it would not. */
public final class TestTokens {

    public static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private TestTokens() {}

    public static String guest(String customer) {
        return of(KEY, "quartet", "order", customer, "guest", Clock.systemUTC().instant());
    }

    public static String operator() {
        return of(KEY, "quartet", "order", "operator", "operator", Clock.systemUTC().instant());
    }

    public static String service() {
        return of(
                KEY, "quartet", "order", "catalog-service", "service", Clock.systemUTC().instant());
    }

    public static String of(
            String key,
            String issuer,
            String audience,
            String subject,
            String role,
            Instant issuedAt) {
        var claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .audience(List.of(audience))
                        .subject(subject)
                        .claim("roles", List.of(role))
                        .issuedAt(issuedAt)
                        .expiresAt(issuedAt.plusSeconds(60))
                        .build();
        var secret = new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256");
        return NimbusJwtEncoder.withSecretKey(secret)
                .build()
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
