package quartet.order.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Which tokens are right: ours, for this service, alive. */
@Configuration(proxyBeanMethods = false)
class InnerTokens {

    static final String ISSUER = "quartet";
    private static final String AUDIENCE = "order";
    private static final Duration SKEW = Duration.ofSeconds(5);

    @Bean
    JwtDecoder jwtDecoder(AccessProperties properties, Clock clock) {
        var decoder =
                NimbusJwtDecoder.withSecretKey(properties.secret())
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        var alive = new JwtTimestampValidator(SKEW);
        alive.setClock(clock);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(
                                new JwtIssuerValidator(ISSUER),
                                new JwtClaimValidator<List<String>>(
                                        "aud",
                                        audience ->
                                                audience != null && audience.contains(AUDIENCE)),
                                new JwtClaimValidator<Instant>("exp", Objects::nonNull),
                                alive)));
        return new RememberedTokens(decoder, clock);
    }
}
