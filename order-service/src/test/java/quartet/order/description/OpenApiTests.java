package quartet.order.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.order.OrderServiceTest;
import quartet.order.Shopper;

import java.util.Map;

/** The document says what the API answers, problems and all. */
@OrderServiceTest
class OpenApiTests {

    @Autowired Shopper shopper;

    @Test
    void namesTheAnswersOfEveryOperation() {
        var api = shopper.get("/v3/api-docs", "").body();
        Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(api, "$.paths");
        assertThat(paths)
                .containsKeys(
                        "/api/orders",
                        "/api/orders/{id}",
                        "/api/orders/{id}/cancel",
                        "/api/orders/{id}/saga",
                        "/api/orders/sagas",
                        "/api/orders/sagas/states",
                        "/api/orders/republish",
                        "/api/orders/import",
                        "/api/payments",
                        "/api/payments/{orderId}",
                        "/api/payments/webhook");
        paths.forEach(
                (path, operations) ->
                        operations.forEach(
                                (method, operation) -> documented(path, method, operation)));
    }

    @Test
    void saysHowPlacingEnds() {
        var api = shopper.get("/v3/api-docs", "").body();
        Map<String, Object> placing = JsonPath.read(api, "$.paths['/api/orders'].post.responses");
        assertThat(placing.keySet())
                .contains("201", "202", "400", "401", "403", "409", "413", "422", "429", "503")
                .doesNotContain("200");
        Map<String, Object> webhook =
                JsonPath.read(api, "$.paths['/api/payments/webhook'].post.responses");
        assertThat(webhook.keySet()).contains("202", "400", "401").doesNotContain("200", "403");
        Map<String, Object> cancelling =
                JsonPath.read(api, "$.paths['/api/orders/{id}/cancel'].post.responses");
        assertThat(cancelling.keySet()).contains("200", "202", "404", "409");
    }

    @Test
    void describesProblems() {
        var api = shopper.get("/v3/api-docs", "").body();
        Map<String, Object> problem = JsonPath.read(api, "$.components.schemas.Problem.properties");
        assertThat(problem.keySet())
                .contains("type", "title", "status", "detail", "code", "errors", "traceId");
    }

    private static void documented(String path, String method, Map<String, Object> operation) {
        Map<String, Map<String, Object>> responses = JsonPath.read(operation, "$.responses");
        assertThat(responses).as(method + " " + path).containsKeys("default", "400", "401", "503");
        assertThat(String.valueOf(responses.get("400")))
                .as(method + " " + path)
                .contains("application/problem+json", "#/components/schemas/Problem");
        assertThat(responses.keySet())
                .as(method + " " + path)
                .anyMatch(status -> status.startsWith("2"));
    }
}
