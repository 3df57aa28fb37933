package quartet.recommendation.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What makes a token one of ours: key, algorithm, issuer, audience and life. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class TokenConfiguration {

    static final String ISSUER = "quartet";
    static final String AUDIENCE = "recommendation";
    private static final Duration SKEW = Duration.ofSeconds(5);

    @Bean
    JwtDecoder innerTokens(AccessProperties properties, Clock clock) {
        var decoder =
                NimbusJwtDecoder.withSecretKey(properties.secret())
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        var life = new JwtTimestampValidator(SKEW);
        life.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        life,
                        new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                        new JwtIssuerValidator(ISSUER),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                audience -> audience != null && audience.contains(AUDIENCE))));
        return new RememberedTokens(decoder, clock);
    }

    /** {@code "roles": ["guest"]} becomes {@code ROLE_guest}. */
    @Bean
    JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                jwt ->
                        authorities.convert(jwt).stream()
                                .map(granted -> Roles.upperCased(granted.getAuthority()))
                                .toList());
        return converter;
    }
}
