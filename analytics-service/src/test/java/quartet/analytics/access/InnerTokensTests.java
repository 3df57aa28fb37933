package quartet.analytics.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import quartet.analytics.MovableClock;
import quartet.analytics.Tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Which tokens are ours. */
class InnerTokensTests {

    private static final String OTHER_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private final TokenConfiguration configuration = new TokenConfiguration();
    private final JwtDecoder tokens = at(Clock.systemUTC());

    @Test
    void acceptsTheGatewaysAndKnowsItsRoles() {
        var jwt = tokens.decode(Tokens.signed(Tokens.claims("guest").build(), Tokens.KEY));

        assertThat(configuration.roles().convert(jwt).getAuthorities())
                .extracting("authority")
                .contains("ROLE_GUEST");
        assertThat(tokens.decode(jwt.getTokenValue())).isSameAs(jwt);
    }

    @Test
    void refusesAnotherKeyAlgorithmAudienceIssuerAndAge() {
        refused(Tokens.signed(Tokens.claims("admin").build(), OTHER_KEY));
        refused(new PlainJWT(Tokens.claims("admin").build()).serialize());
        refused(sign(Tokens.claims("admin").audience("catalog")));
        refused(sign(Tokens.claims("admin").audience(List.of())));
        refused(sign(Tokens.claims("admin").issuer("somebody")));
        refused(sign(Tokens.claims("admin").expirationTime(null)));
        refused(sign(Tokens.claims("admin").expirationTime(Date.from(Instant.EPOCH))));
        refused("not a token");
    }

    @Test
    void forgetsATokenWhenItExpires() {
        var token = sign(Tokens.claims("guest"));
        var clock = new MovableClock(Clock.systemUTC().instant());
        var remembering = at(clock);
        remembering.decode(token);

        clock.pass(Duration.ofSeconds(70));

        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> remembering.decode(token));
    }

    private JwtDecoder at(Clock clock) {
        return configuration.innerTokens(new AccessProperties(Tokens.KEY), clock);
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        return Tokens.signed(claims.build(), Tokens.KEY);
    }

    private void refused(String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode(token));
    }
}
