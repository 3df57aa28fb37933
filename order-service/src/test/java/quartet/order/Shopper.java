package quartet.order;

import com.jayway.jsonpath.JsonPath;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

import java.util.UUID;

/** Sends requests as a guest, and reads answers. */
@TestComponent
public class Shopper {

    /** An answer as it came. */
    public record Answer(int status, String body, String location, String retryAfter) {

        public <T> T at(String path) {
            return JsonPath.read(body, path);
        }

        public String code() {
            return at("$.code");
        }
    }

    private final ObjectProvider<RestTestClient> http;

    Shopper(ObjectProvider<RestTestClient> http) {
        this.http = http;
    }

    public static String aGuest() {
        return "g_" + UUID.randomUUID().toString().replaceAll("[^a-z]", "q").substring(0, 26);
    }

    public static String aKey() {
        return UUID.randomUUID().toString();
    }

    public static String order(String sku, int quantity, String token) {
        return """
        {"lines": [{"sku": "%s", "quantity": %d}], "payment": {"token": "%s"},
         "shippingAddress": {"name": "Ada", "line1": "1 High Street", "city": "London",
                             "postalCode": "N1 1AA", "country": "GB"}}\
        """
                .formatted(sku, quantity, token);
    }

    public Answer place(String guest, String key, String body) {
        return send(HttpMethod.POST, "/api/orders", TestTokens.guest(guest), key, body);
    }

    public Answer get(String path, String token) {
        return send(HttpMethod.GET, path, token, "", "");
    }

    /** Leaves out what is empty. */
    public Answer send(HttpMethod method, String path, String token, String key, String body) {
        var request = http.getObject().method(method).uri(path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type",
                    path.endsWith("/import") ? "application/x-ndjson" : "application/json");
            request.body(body);
        }
        var result = request.exchange().returnResult(String.class);
        var headers = result.getResponseHeaders();
        return new Answer(
                result.getStatus().value(),
                String.valueOf(result.getResponseBody()),
                String.valueOf(headers.getFirst("Location")),
                String.valueOf(headers.getFirst("Retry-After")));
    }
}
