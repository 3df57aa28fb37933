package quartet.cart.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.function.Consumer;

/** Which tokens open what. */
@WebMvcTest(AccessTests.WhoAmI.class)
@Import({TestAccess.class, AccessTests.WhoAmI.class})
class AccessTests {

    private static final Visitor ADA = new Visitor("g_ada");
    private static final String OTHER_KEY = "b3RoZXIga2V5OiAzMiBieXRlcywgbm90IGEga2V5ISE=";

    @Autowired MockMvcTester http;

    /** Answers with the visitor, where carts would be. */
    @RestController
    static class WhoAmI {

        @GetMapping("/api/cart")
        String visitor(Visitor visitor) {
            return visitor.id();
        }
    }

    @Test
    void knowsTheVisitorByTheTokenAlone() {
        assertThat(
                        http.get()
                                .uri("/api/cart")
                                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(ADA))
                                .header("X-Customer-Id", "g_bob"))
                .hasStatusOk()
                .hasBodyTextEqualTo("g_ada");
    }

    @Test
    void refusesEveryFlawOfAToken() {
        refuses(401, null);
        refuses(401, "Bearer nonsense");
        refuses(401, TestTokens.signed(OTHER_KEY, "g_ada", "guest", _ -> {}));
        refuses(401, guest(claims -> claims.audience("order")));
        refuses(401, guest(claims -> claims.issuer("somebody")));
        refuses(401, guest(claims -> claims.expirationTime(null)));
        refuses(401, guest(claims -> endedAgo(claims, Duration.ofSeconds(6))));
        refuses(401, "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJnX2FkYSJ9.");
    }

    @Test
    void allowsFiveSecondsOfSkew() {
        var token = guest(claims -> endedAgo(claims, Duration.ofSeconds(1)));
        assertThat(http.get().uri("/api/cart").header(HttpHeaders.AUTHORIZATION, token))
                .hasStatusOk();
    }

    @Test
    void deniesWhoeverHasNoCart() {
        refuses(403, TestTokens.operator());
        refuses(403, TestTokens.service());
        refuses(403, TestTokens.bearer("operator", "guest", _ -> {}));
        refuses(403, TestTokens.bearer("g_ada", "guest", claims -> claims.claim("roles", null)));
    }

    @Test
    void deniesWhatNobodyNamed() {
        assertThat(
                        http.get()
                                .uri("/api/elsewhere")
                                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(ADA)))
                .hasStatus(403);
    }

    private void refuses(int status, @Nullable String token) {
        var request = http.get().uri("/api/cart");
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, token);
        }
        assertThat(request.exchange())
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(status == 401 ? "UNAUTHENTICATED" : "FORBIDDEN");
    }

    private static String guest(Consumer<JWTClaimsSet.Builder> change) {
        return TestTokens.bearer("g_ada", "guest", change);
    }

    private static void endedAgo(JWTClaimsSet.Builder claims, Duration ago) {
        var end = Clock.systemUTC().instant().minus(ago);
        claims.issueTime(Date.from(end.minusSeconds(60))).expirationTime(Date.from(end));
    }
}
