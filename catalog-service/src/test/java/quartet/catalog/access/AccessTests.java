package quartet.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.Api.requireProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

import quartet.catalog.Api;
import quartet.catalog.WebTest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Only a fresh token of ours, made for this service, opens a door, and only its own. */
@WebTest
class AccessTests {

    private static final String OTHER_KEY = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Autowired Api api;

    static Stream<String> tokensThatAreNone() {
        var longAgo = Clock.systemUTC().instant().minusSeconds(3600);
        return Stream.of(
                "nonsense",
                Tokens.mint(OTHER_KEY, c -> c.subject("operator").claim("roles", List.of("guest"))),
                Tokens.mint(Tokens.KEY, c -> guest(c).audience(List.of("order"))),
                Tokens.mint(Tokens.KEY, c -> guest(c).issuer("somebody")),
                Tokens.mint(Tokens.KEY, c -> guest(c).claims(all -> all.remove("exp"))),
                Tokens.mint(Tokens.KEY, c -> guest(c).claims(all -> all.remove("sub"))),
                Tokens.mint(
                        Tokens.KEY,
                        c -> guest(c).issuedAt(longAgo).expiresAt(longAgo.plusSeconds(60))));
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNone")
    void refusesATokenThatIsNotForIt(String token) {
        requireProblem(api.get("/api/products", token), 401, "UNAUTHENTICATED");
    }

    @Test
    void refusesARequestWithoutAToken() {
        requireProblem(api.get("/api/products", ""), 401, "UNAUTHENTICATED");
    }

    @Test
    void gaugesNobodyByARoleItDoesNotKnow() {
        var token = Tokens.mint("x", "king");

        requireProblem(api.get("/api/products", token), 403, "FORBIDDEN");
    }

    @Test
    void takesATokenMoreThanOnce() {
        var token = Tokens.guest();

        assertThat(api.get("/api/products", token)).hasStatusOk();
        assertThat(api.get("/api/products", token)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/products",
                "PUT /api/products/MUG",
                "POST /api/products/import",
                "POST /api/stock/MUG/movements",
                "GET /api/stock/MUG/movements",
                "PUT /api/stock/MUG/reorder-level",
                "GET /api/stock/MUG/reorder-level",
                "PUT /api/stock/returns/r_a",
                "GET /api/stock/reconciliation",
                "POST /api/stock/reconciliation",
                "POST /api/stock/republish",
                "POST /api/products/republish",
                "GET /api/warehouses",
                "POST /api/warehouses",
                "PUT /api/holds/o_aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "GET /api/other",
                "GET /actuator/env"
            })
    void keepsGuestsOut(String operation) {
        var parts = operation.split(" ");

        var answer =
                api.send(HttpMethod.valueOf(parts[0]), parts[1], Tokens.guest(), "{}", Map.of());

        requireProblem(answer, 403, "FORBIDDEN");
    }

    private static JwtClaimsSet.Builder guest(JwtClaimsSet.Builder claims) {
        return claims.subject("g_a").claim("roles", List.of("guest"));
    }
}
