package quartet.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

import quartet.gateway.Echo;
import quartet.gateway.GatewayTest;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

@GatewayTest
class AdmissionTests {

    private static final String OPERATOR = "Bearer " + GatewayTest.OPERATOR_KEY;

    @Autowired WebTestClient http;

    @Test
    void givesTheOperatorATokenOfAMinute() {
        var token =
                echoOf(http.post().uri("/api/products").header("Authorization", OPERATOR)).token();
        assertThat(token.issuer()).isEqualTo("quartet");
        assertThat(token.audience()).containsExactly("catalog");
        assertThat(token.subject()).isEqualTo("operator");
        assertThat(token.roles()).containsExactly("operator");
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).hasSeconds(60);
    }

    @Test
    void letsAnybodyLookWithoutMakingAGuestOfThem() {
        http.get()
                .uri("/api/products")
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .doesNotExist(GuestCookie.NAME)
                .expectBody(Echo.class)
                .value(
                        echo -> {
                            assertThat(echo.token().subject()).isEqualTo("g_anonymous");
                            assertThat(echo.token().roles()).containsExactly("guest");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/products",
        "PUT,    /api/products/MUG-BLUE",
        "POST,   /api/products/import",
        "GET,    /api/stock/MUG-BLUE/movements",
        "POST,   /api/stock/MUG-BLUE/movements",
        "GET,    /api/warehouses",
        "GET,    /api/analytics/customers",
        "POST,   /api/orders/import",
        "GET,    /api/orders/sagas",
        "GET,    /api/orders/o_a/saga",
        "GET,    /api/payments",
        "GET,    /api/payments/o_a",
        "POST,   /api/orders/o_a/ship",
        "DELETE, /api/orders/o_a",
        "POST,   /api/orders/republish",
        "GET,    /api/stock/reconciliation",
        "POST,   /api/stock/republish",
    })
    void asksForTheOperatorsKeyWhereNothingElseIsSaid(HttpMethod method, String path) {
        http.method(method)
                .uri(path)
                .cookie(GuestCookie.NAME, "A".repeat(43))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"quartet\"")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic b3BlcmF0b3I6eA==", "the-operator"})
    void refusesAWrongKeyEvenWhereNoneIsNeeded(String authorization) {
        http.get()
                .uri("/api/products")
                .header("Authorization", authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", ".*invalid_token.*");
    }

    @Test
    void dropsWhatARequestClaimsAboutItsSender() {
        var echo =
                echoOf(
                        http.get()
                                .uri("/api/products")
                                .cookie(GuestCookie.NAME, "A".repeat(43))
                                .header("X-User-Id", "operator")
                                .header("X-User-Roles", "operator")
                                .header("Forwarded", "for=10.0.0.1")
                                .header("X-Forwarded-For", "10.0.0.1")
                                .header("X-Forwarded-Host", "evil.example")
                                .header("X-Real-IP", "10.0.0.1"));
        assertThat(echo.headers())
                .doesNotContainKeys(
                        "cookie",
                        "forwarded",
                        "x-user-id",
                        "x-user-roles",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-real-ip");
        assertThat(echo.token().roles()).containsExactly("guest");
    }

    @Test
    void keepsItsTokenWhenACallerDeclaresTheHeaderHopByHop() {
        var echo =
                echoOf(
                        http.get()
                                .uri("/api/products")
                                .header("Connection", "Authorization, X-Request-Id"));
        assertThat(echo.token().subject()).isEqualTo("g_anonymous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products/../holds/o_a",
                "/api/products/%2e%2e/holds/o_a",
                "/api/products/a%2fb",
                "/api/products/;x=1",
                "/api/cart//items",
                "/api/payments/w%65bhook",
                "/api/stock/%72eturns/r_a",
            })
    void answers404ToPathsThatCouldBeReadTwoWays(String path, @LocalServerPort int port) {
        http.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", OPERATOR)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    static Echo echoOf(RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(
                request.exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(Echo.class)
                        .returnResult()
                        .getResponseBody());
    }
}
