package quartet.gateway.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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
import java.util.concurrent.TimeUnit;

/**
 * The tokens services trust. One is good for a single service and a minute; it is used again for
 * half of that, so a service that remembers it is spared the signature, and it never arrives
 * expired.
 */
@Component
class InnerTokens {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final int REMEMBERED = 20_000;
    private static final JwsHeader HEADER = JwsHeader.with(MacAlgorithm.HS256).build();

    private final JwtEncoder encoder;
    private final Clock clock;
    private final Cache<Use, String> tokens;

    InnerTokens(AccessProperties access, Clock clock) {
        this.encoder = NimbusJwtEncoder.withSecretKey(access.tokenKey()).build();
        this.clock = clock;
        this.tokens =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(LIFETIME.dividedBy(2))
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    String tokenFor(Subject subject, String audience) {
        return tokens.get(new Use(subject, audience), this::mint);
    }

    private String mint(Use use) {
        var now = clock.instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer("quartet")
                        .audience(List.of(use.audience))
                        .subject(use.subject.id())
                        .claim("roles", List.of(use.subject.role()))
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME))
                        .build();
        return encoder.encode(JwtEncoderParameters.from(HEADER, claims)).getTokenValue();
    }

    private record Use(Subject subject, String audience) {}
}
