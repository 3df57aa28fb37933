package quartet.catalog.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What a token has to be: signed by us, for this service, and not older than it says. */
@Configuration(proxyBeanMethods = false)
class TokenChecks {

    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final String AUDIENCE = "catalog";

    @Bean
    JwtDecoder tokens(AccessProperties properties, Clock clock) {
        var decoder =
                NimbusJwtDecoder.withSecretKey(properties.toSecretKey())
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(
                        times,
                        new JwtClaimValidator<Object>("exp", Objects::nonNull),
                        new JwtClaimValidator<Object>("sub", Objects::nonNull),
                        new JwtIssuerValidator("quartet"),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(AUDIENCE))));
        return new RememberedTokens(decoder, clock);
    }
}
