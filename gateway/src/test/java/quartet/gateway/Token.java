package quartet.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import javax.crypto.spec.SecretKeySpec;

/** An inner token as a service reads it, its signature checked. */
public record Token(
        String issuer,
        List<String> audience,
        String subject,
        List<String> roles,
        Instant issuedAt,
        Instant expiresAt) {

    public static final String KEY =
            Base64.getEncoder().encodeToString("a key of thirty-two bytes, no less".getBytes());

    static Token read(@Nullable String authorization) {
        var token = Objects.requireNonNull(authorization, "no Authorization");
        return of(token.substring("Bearer ".length()));
    }

    public static Token of(String token) {
        var key = new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256");
        var decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
        // Its times are for the tests to judge.
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        var jwt = decoder.decode(token);
        return new Token(
                Objects.requireNonNull(jwt.getClaimAsString("iss")),
                Objects.requireNonNull(jwt.getAudience()),
                Objects.requireNonNull(jwt.getSubject()),
                Objects.requireNonNull(jwt.getClaimAsStringList("roles")),
                Objects.requireNonNull(jwt.getIssuedAt()),
                Objects.requireNonNull(jwt.getExpiresAt()));
    }
}
