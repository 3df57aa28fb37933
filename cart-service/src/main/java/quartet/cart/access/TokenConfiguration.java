package quartet.cart.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What makes a token good: our key, HS256, issuer, audience {@code cart}, and not expired. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final Duration SKEW = Duration.ofSeconds(5);

    @Bean
    JwtDecoder tokens(AccessProperties properties, Clock clock) {
        var verifier =
                NimbusJwtDecoder.withSecretKey(properties.secret())
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        verifier.setJwtValidator(rules(clock));
        return new VerifiedTokens(verifier, clock, properties.remembered());
    }

    @Bean
    JwtAuthenticationConverter roles() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(TokenConfiguration::rolesOf);
        return converter;
    }

    private static OAuth2TokenValidator<Jwt> rules(Clock clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtClaimValidator<Object>("exp", Objects::nonNull),
                new JwtIssuerValidator("quartet"),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains("cart")));
    }

    private static Collection<GrantedAuthority> rolesOf(Jwt jwt) {
        List<String> roles = jwt.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles.stream().map(TokenConfiguration::role).toList();
    }

    private static GrantedAuthority role(String name) {
        return new SimpleGrantedAuthority("ROLE_" + name.toUpperCase(Locale.ROOT));
    }
}
