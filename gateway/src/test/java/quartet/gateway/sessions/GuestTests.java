package quartet.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

import quartet.gateway.Echo;
import quartet.gateway.GatewayTest;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

@GatewayTest
class GuestTests {

    @Autowired WebTestClient http;

    @Test
    void givesAVisitorACookieOnceAndKnowsThemByIt() {
        var first = send(http.get().uri("/api/cart"));
        var cookie = cookieOf(first);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(7));
        assertThat(cookie.getPath()).isEqualTo("/");

        var second = send(http.get().uri("/api/cart").cookie(GuestCookie.NAME, cookie.getValue()));
        assertThat(second.getResponseCookies()).isEmpty();
        assertThat(subjectOf(second))
                .isEqualTo(subjectOf(first))
                .matches("g_[a-z2-7]{26}")
                .isEqualTo(new GuestCookie(cookie.getValue()).customerId());
    }

    @Test
    void neverTakesTwoVisitorsForOne() {
        assertThat(subjectOf(send(http.get().uri("/api/cart"))))
                .isNotEqualTo(subjectOf(send(http.get().uri("/api/cart"))));
    }

    @ParameterizedTest
    @CsvSource({"short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!", "'../../etc/passwd'"})
    void givesANewCookieForOneThatItCannotHaveGiven(String value) {
        var answer = send(http.get().uri("/api/cart").cookie(GuestCookie.NAME, value));
        assertThat(cookieOf(answer).getValue()).isNotEqualTo(value);
    }

    @Test
    void takesTheSameOrderForTheSameGuest() {
        var key = UUID.randomUUID().toString();
        var first = order(key, "{\"lines\": []}");
        var again = order(key, "{\"lines\": []}");
        assertThat(cookieOf(again).getValue()).isEqualTo(cookieOf(first).getValue());
        assertThat(subjectOf(again)).isEqualTo(subjectOf(first));
        assertThat(bodyOf(first).body()).isEqualTo("{\"lines\": []}");

        var other = order(key, "{\"lines\": [1]}");
        assertThat(subjectOf(other)).isNotEqualTo(subjectOf(first));
    }

    @Test
    void takesOrdersWithoutAKeyForOrdersOfStrangers() {
        assertThat(subjectOf(send(http.post().uri("/api/orders").bodyValue("{}"))))
                .isNotEqualTo(subjectOf(send(http.post().uri("/api/orders").bodyValue("{}"))));
    }

    @Test
    void keepsTheCookieOfAGuestWhoOrders() {
        var value = "B".repeat(43);
        var answer =
                send(
                        http.post()
                                .uri("/api/orders")
                                .cookie(GuestCookie.NAME, value)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .bodyValue("{}"));
        assertThat(answer.getResponseCookies()).isEmpty();
        assertThat(subjectOf(answer)).isEqualTo(new GuestCookie(value).customerId());
    }

    private EntityExchangeResult<Echo> order(String key, String body) {
        return send(http.post().uri("/api/orders").header("Idempotency-Key", key).bodyValue(body));
    }

    private static EntityExchangeResult<Echo> send(RequestHeadersSpec<?> request) {
        return request.exchange().expectStatus().isOk().expectBody(Echo.class).returnResult();
    }

    private static Echo bodyOf(EntityExchangeResult<Echo> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private static String subjectOf(EntityExchangeResult<Echo> answer) {
        return bodyOf(answer).token().subject();
    }

    private static ResponseCookie cookieOf(EntityExchangeResult<Echo> answer) {
        var cookie = answer.getResponseCookies().getFirst(GuestCookie.NAME);
        return Objects.requireNonNull(cookie, "no cookie");
    }
}
