package quartet.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

import quartet.catalog.outbox.SettableClock;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A token is checked once, and again when its time is over. */
class RememberedTokensTests {

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger checked = new AtomicInteger();
    private final RememberedTokens tokens = new RememberedTokens(this::check, clock);

    @Test
    void areCheckedOnceEach() {
        tokens.decode("one");
        tokens.decode("one");
        tokens.decode("other");

        assertThat(checked).hasValue(2);
    }

    @Test
    void areCheckedAgainWhenTheyEnd() {
        tokens.decode("one");
        clock.advance(Duration.ofSeconds(60));
        tokens.decode("one");

        assertThat(checked).hasValue(2);
    }

    private Jwt check(String token) {
        checked.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "HS256")
                .issuedAt(clock.instant())
                .expiresAt(clock.instant().plusSeconds(60))
                .build();
    }
}
