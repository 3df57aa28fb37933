package quartet.gateway.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

import quartet.gateway.Echo;
import quartet.gateway.GatewayTest;

import java.util.Objects;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class RequestTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Autowired WebTestClient http;

    @Test
    void passesACallersRequestIdOnAndBack() {
        var answer = send(http.get().uri("/api/products").header("X-Request-Id", "order-42-try-1"));
        assertThat(answer.getResponseHeaders().get("X-Request-Id"))
                .containsExactly("order-42-try-1");
        assertThat(bodyOf(answer).headers()).containsEntry("x-request-id", "order-42-try-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "<script>alert(1)</script>"})
    void makesAnIdInPlaceOfAStrangeOne(String strange) {
        var answer = send(http.get().uri("/api/products").header("X-Request-Id", strange));
        var id = answer.getResponseHeaders().getFirst("X-Request-Id");
        assertThat(id).matches("[0-9a-f]{16}");
        assertThat(bodyOf(answer).headers()).containsEntry("x-request-id", id);
    }

    @Test
    void carriesACallersTraceOnToTheService() {
        var echo = bodyOf(send(http.get().uri("/api/products").header("traceparent", TRACEPARENT)));
        assertThat(echo.headers().get("traceparent"))
                .startsWith("00-" + TRACE)
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void beginsATraceWhereThereIsNone() {
        assertThat(bodyOf(send(http.get().uri("/api/products"))).headers().get("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9a-f]");
    }

    @Test
    void namesTheSameTraceInProblemsAndLogs(CapturedOutput output) {
        http.get()
                .uri("/api/recommendations/products/A")
                .header("traceparent", TRACEPARENT)
                .header("X-Request-Id", "find-me-again")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "find-me-again")
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo(TRACE);
        assertThat(output)
                .contains("GET /api/recommendations/products/A 503")
                .contains("request=find-me-again trace=" + TRACE);
    }

    private static EntityExchangeResult<Echo> send(RequestHeadersSpec<?> request) {
        return request.exchange().expectStatus().isOk().expectBody(Echo.class).returnResult();
    }

    private static Echo bodyOf(EntityExchangeResult<Echo> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
