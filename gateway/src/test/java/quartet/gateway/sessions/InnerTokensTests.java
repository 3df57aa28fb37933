package quartet.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.gateway.Token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

class InnerTokensTests {

    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private final InnerTokens tokens =
            new InnerTokens(
                    new AccessProperties(Token.KEY, Token.KEY, "the-operator-of-these-tests"),
                    ((InstantSource) now::get).withZone(clock.getZone()));

    @Test
    void usesATokenAgainForHalfItsLife() {
        var first = tokens.tokenFor(Subject.OPERATOR, "order");
        now.set(START.plusSeconds(29));
        assertThat(tokens.tokenFor(Subject.OPERATOR, "order")).isEqualTo(first);
        now.set(START.plusSeconds(31));
        assertThat(tokens.tokenFor(Subject.OPERATOR, "order")).isNotEqualTo(first);
    }

    @Test
    void givesEachServiceAndSubjectItsOwn() {
        var token = tokens.tokenFor(Subject.OPERATOR, "order");
        assertThat(tokens.tokenFor(Subject.OPERATOR, "cart")).isNotEqualTo(token);
        assertThat(tokens.tokenFor(Subject.ANONYMOUS, "order")).isNotEqualTo(token);
    }

    @Test
    void saysWhoForWhomAndHowLong() {
        var token = Token.of(tokens.tokenFor(Subject.ANONYMOUS, "catalog"));
        assertThat(token.subject()).isEqualTo("g_anonymous");
        assertThat(token.audience()).containsExactly("catalog");
        assertThat(token.issuedAt()).isEqualTo(START);
        assertThat(token.expiresAt()).isEqualTo(START.plus(Duration.ofSeconds(60)));
    }
}
