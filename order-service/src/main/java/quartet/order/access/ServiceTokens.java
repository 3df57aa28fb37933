package quartet.order.access;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens this service shows to others; each is used for half its life. */
@Component
public class ServiceTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private record Minted(String token, Instant freshUntil) {}

    private final JwtEncoder encoder;
    private final Clock clock;
    private final Map<String, Minted> minted = new ConcurrentHashMap<>();

    ServiceTokens(AccessProperties properties, Clock clock) {
        this.encoder = NimbusJwtEncoder.withSecretKey(properties.secret()).build();
        this.clock = clock;
    }

    /**
     * @param audience the service that will read it, for example {@code catalog}
     */
    public String forService(String audience) {
        var now = clock.instant();
        var known = minted.get(audience);
        if (known != null && now.isBefore(known.freshUntil())) {
            return known.token();
        }
        var fresh = new Minted(mint(audience, now), now.plus(LIFE.dividedBy(2)));
        minted.put(audience, fresh);
        return fresh.token();
    }

    private String mint(String audience, Instant now) {
        var claims =
                JwtClaimsSet.builder()
                        .issuer(InnerTokens.ISSUER)
                        .audience(List.of(audience))
                        .subject("order-service")
                        .claim("roles", List.of("service"))
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
