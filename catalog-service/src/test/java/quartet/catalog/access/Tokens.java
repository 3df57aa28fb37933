package quartet.catalog.access;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Inner tokens as the gateway and the services mint them. */
public final class Tokens {

    /** The key of every test; base64 of 32 bytes. */
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private Tokens() {}

    public static String guest() {
        return mint("g_abcdefghijklmnopqrstuvwxyz", "guest");
    }

    public static String operator() {
        return mint("operator", "operator");
    }

    public static String orderService() {
        return mint("order-service", "service");
    }

    static String mint(String subject, String role) {
        return mint(KEY, claims -> claims.subject(subject).claim("roles", List.of(role)));
    }

    /** A token that is right but for what the caller changes. */
    static String mint(String key, Consumer<JwtClaimsSet.Builder> change) {
        var now = Clock.systemUTC().instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer("quartet")
                        .audience(List.of("catalog"))
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(60));
        change.accept(claims);
        var encoder =
                NimbusJwtEncoder.withSecretKey(new AccessProperties(key).toSecretKey()).build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
