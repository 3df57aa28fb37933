package quartet.cart.access;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What this service shows to another when it asks on its own account. */
@Component
public class ServiceTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final JwtEncoder encoder;
    private final Clock clock;

    ServiceTokens(AccessProperties properties, Clock clock) {
        this.encoder =
                NimbusJwtEncoder.withSecretKey(properties.secret())
                        .algorithm(MacAlgorithm.HS256)
                        .build();
        this.clock = clock;
    }

    /** A token for one audience, good for a minute. */
    public String tokenFor(String audience) {
        var now = clock.instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer("quartet")
                        .audience(List.of(audience))
                        .subject("cart-service")
                        .claim("roles", List.of("service"))
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
