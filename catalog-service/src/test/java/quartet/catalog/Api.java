package quartet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.catalog.access.Tokens;

import java.util.Map;

/** Calls to the API in few words. */
public class Api {

    private final MockMvcTester mvc;

    Api(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, Tokens.guest(), "", Map.of());
    }

    public MvcTestResult get(String path, String token) {
        return send(HttpMethod.GET, path, token, "", Map.of());
    }

    /** As an operator. */
    public MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, Tokens.operator(), body, Map.of());
    }

    public MvcTestResult move(String sku, String key, String body) {
        var path = "/api/stock/" + sku + "/movements";
        var headers = key.isEmpty() ? Map.<String, String>of() : Map.of("Idempotency-Key", key);
        return send(HttpMethod.POST, path, Tokens.operator(), body, headers);
    }

    /** As order-service. */
    public MvcTestResult hold(String path, String body) {
        return send(HttpMethod.PUT, "/api/holds/" + path, Tokens.orderService(), body, Map.of());
    }

    public MvcTestResult send(
            HttpMethod method,
            String path,
            String token,
            String body,
            Map<String, String> headers) {
        var request = mvc.method(method).uri(java.net.URI.create(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        headers.forEach((name, value) -> request.header(name, value));
        return request.exchange();
    }

    /** The answer is a problem document with this status and code. */
    public static void requireProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().hasPath("$.traceId");
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
    }
}
