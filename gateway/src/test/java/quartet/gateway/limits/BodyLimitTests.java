package quartet.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;

import quartet.gateway.Echo;
import quartet.gateway.GatewayTest;

import reactor.core.publisher.Flux;

import java.util.UUID;

@GatewayTest
class BodyLimitTests {

    private static final int PART = 16 * 1024;

    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    @Autowired WebTestClient http;

    @ParameterizedTest
    @ValueSource(ints = {65 * 1024, 1024 * 1024})
    void refusesABodyWhoseLengthIsTooLarge(int size) {
        expectTooLarge(http.post().uri("/api/cart/items").bodyValue("x".repeat(size)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cart/items", "/api/orders"})
    void refusesABodyThatGrowsTooLargeOnItsWay(String path) {
        expectTooLarge(
                http.post()
                        .uri(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(parts(64)));
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        http.post().uri("/api/cart/items").body(parts(4)).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders/import", "/api/products/import"})
    void streamsAnImportOfAnySize(String path) {
        http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_NDJSON)
                .header("Authorization", "Bearer " + GatewayTest.OPERATOR_KEY)
                .body(parts(400))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Echo.class)
                .value(echo -> assertThat(echo.size()).isEqualTo(400L * PART));
    }

    private static void expectTooLarge(RequestHeadersSpec<?> request) {
        request.exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PAYLOAD_TOO_LARGE");
    }

    /** A body of so many parts whose length is not announced. */
    private static BodyInserter<?, ReactiveHttpOutputMessage> parts(int count) {
        return BodyInserters.fromDataBuffers(
                Flux.range(0, count).map(_ -> BUFFERS.wrap(new byte[PART])));
    }
}
