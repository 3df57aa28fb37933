package quartet.catalog.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The token this service shows to order-service; each is used for half its life. */
@Component
public class ServiceTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private record Minted(String token, Instant freshUntil) {}

    private final JwtEncoder encoder;
    private final Clock clock;
    private volatile @Nullable Minted minted;

    ServiceTokens(AccessProperties properties, Clock clock) {
        this.encoder = NimbusJwtEncoder.withSecretKey(properties.toSecretKey()).build();
        this.clock = clock;
    }

    public String forOrderService() {
        var now = clock.instant();
        var known = minted;
        if (known == null || !now.isBefore(known.freshUntil())) {
            known = new Minted(mint(now), now.plus(LIFE.dividedBy(2)));
            minted = known;
        }
        return known.token();
    }

    private String mint(Instant now) {
        var claims =
                JwtClaimsSet.builder()
                        .issuer("quartet")
                        .audience(List.of("order"))
                        .subject("catalog-service")
                        .claim("roles", List.of("service"))
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
