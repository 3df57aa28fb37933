package quartet.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

import quartet.gateway.GatewayTest;

import reactor.core.publisher.Flux;

import java.util.UUID;

@GatewayTest
class UnavailableServicesTests {

    @Autowired WebTestClient http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/recommendations/products/A     | The recommendation service is not running.",
                "/api/products?stub=silent           | The catalog service did not answer in time.",
                "/api/bestsellers?stub=hangs-up      | The cart service hung up before it"
                        + " answered.",
                "/api/analytics/sales?stub=garbage   | The analytics service answered something"
                        + " unreadable.",
            })
    void saysWhichServiceGaveNoAnswerAndHow(String path, String detail) {
        expectUnavailable(http.get().uri(path)).jsonPath("$.detail").isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"silent", "hangs-up", "garbage", "resets-at-the-body"})
    void tellsWhoeverOrdersToSendTheSameAgain(String stub) {
        expectUnavailable(
                        http.post()
                                .uri("/api/orders?stub=" + stub)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .bodyValue("{}"))
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail ->
                                assertThat(detail).contains("again with the same Idempotency-Key"));
    }

    @Test
    void admitsThatAChangeMayHaveHappened() {
        expectUnavailable(http.post().uri("/api/cart/items?stub=hangs-up").bodyValue("{}"))
                .jsonPath("$.detail")
                .isEqualTo(
                        "The cart service hung up before it answered."
                                + " The request may or may not have taken effect.");
    }

    @Test
    void blamesACallerWhoseBodyDoesNotArrive() {
        var body = Flux.concat(Flux.just("{"), Flux.<String>never());
        http.post()
                .uri("/api/cart/items")
                .body(body, String.class)
                .exchange()
                .expectStatus()
                .isEqualTo(408)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("REQUEST_TIMEOUT");
    }

    @Test
    void waitsForASlowService() {
        http.get().uri("/api/products?stub=slow").exchange().expectStatus().isOk();
    }

    /** The head has come, and an order may well have been placed; but nobody can say which. */
    @Test
    void takesNoHeadForAnAnswer() {
        http.post()
                .uri("/api/orders?stub=resets-at-the-body")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .doesNotExist("Location");
    }

    @ParameterizedTest
    @CsvSource({"hangs-up-midway", "resets-midway"})
    void breaksOffAnAnswerThatBreaksOff(String stub) {
        assertThatThrownBy(
                        () ->
                                http.get()
                                        .uri("/api/products?stub=" + stub)
                                        .exchange()
                                        .expectBody(String.class)
                                        .returnResult())
                .hasMessageContaining("prematurely");
    }

    private static BodyContentSpec expectUnavailable(RequestHeadersSpec<?> request) {
        return request.exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SERVICE_UNAVAILABLE")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }
}
