package quartet.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import quartet.gateway.GatewayTest;

@GatewayTest
class WelcomeTests {

    @Autowired WebTestClient http;

    @Test
    void tellsCurlWhereEverythingIsUnderTheAddressItCameBy() {
        http.get()
                .uri("/")
                .header("Host", "shop.example:8080")
                .header("Accept", "*/*")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/plain;charset=UTF-8")
                .expectBody(String.class)
                .value(
                        text ->
                                assertThat(text)
                                        .contains("curl -s http://shop.example:8080/api/orders")
                                        .contains("http://shop.example:8080/docs")
                                        .containsPattern("Idempotency-Key: [0-9a-f-]{36}'"));
    }

    @Test
    void showsBrowsersAPage() {
        http.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals("Vary", "Accept")
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("<h1>Quartet</h1>"));
        http.get().uri("/quartet.css").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/quartet.css", "/api/products", "/nowhere", "/api/recommendations/A"})
    void keepsEveryAnswerSafe(String path) {
        http.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .valueMatches(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; .*")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin");
    }

    @Test
    void answers405ToWhatAPageCannotDo() {
        http.post()
                .uri("/quartet.css")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void listsTheDocumentOfEachService() {
        http.get()
                .uri("/docs")
                .exchange()
                .expectHeader()
                .valueEquals("Location", "/swagger-ui/index.html");
        http.get()
                .uri("/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*style-src 'self' 'unsafe-inline'; .*");
        http.get()
                .uri("/v3/api-docs/swagger-config")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.urls.length()")
                .isEqualTo(5)
                .jsonPath("$.urls[?(@.url=='/api/docs/order')]")
                .exists();
    }
}
