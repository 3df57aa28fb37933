package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.Api.requireProblem;
import static quartet.catalog.stock.Orders.anOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.catalog.Api;
import quartet.catalog.WebTest;
import quartet.catalog.access.Tokens;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The API of holds as order-service relies on it. */
@WebTest
class HoldControllerTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired Api api;

    @Test
    void reservesPinsAndSettles() {
        var sku = stockOf(5);
        var order = anOrder();

        var answer = api.hold("" + order, lines(sku, 2));

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"orderId": "%s", "lines": [
                          {"sku": "%s", "quantity": 2, "state": "HELD", "take": {"W1": 2}}]}
                        """
                                .formatted(order, sku));
        assertThat(answer).bodyJson().extractingPath("$.lines[0].expiresAt").isNotNull();
        assertThat(api.hold(order + "/pin", lines(sku, 2)))
                .bodyJson()
                .extractingPath("$.lines[0].state")
                .isEqualTo("PINNED");
        assertThat(api.hold(order + "/settle", lines(sku, 2)))
                .bodyJson()
                .extractingPath("$.lines[0].state")
                .isEqualTo("SETTLED");
        assertThat(api.get("/api/holds/" + order, Tokens.orderService()))
                .bodyJson()
                .extractingPath("$.lines[0].state")
                .isEqualTo("SETTLED");
        requireProblem(api.hold(order + "/release", lines(sku, 2)), 409, "HOLD_SETTLED");
    }

    @Test
    void saysWhichLinesAreShort() {
        var sku = stockOf(1);

        var answer = api.hold("" + anOrder(), lines(sku, 2));

        requireProblem(answer, 409, "SOLD_OUT");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .isEqualTo(Map.of("field", sku, "reason", "requested 2, available 1"));
    }

    @Test
    void saysThatAHoldIsGone() {
        var sku = stockOf(1);
        var order = anOrder();
        requireProblem(api.hold(order + "/pin", lines(sku, 1)), 409, "HOLD_GONE");

        assertThat(api.hold(order + "/release", lines(sku, 1)))
                .bodyJson()
                .extractingPath("$.lines[0].state")
                .isEqualTo("RELEASED");
        requireProblem(api.hold("" + order, lines(sku, 1)), 409, "HOLD_GONE");
    }

    @Test
    void addsUpLinesOfOneSkuAndKeepsTheSum() {
        var sku = stockOf(9);
        var order = anOrder();
        var line = "{\"sku\": \"" + sku + "\", \"quantity\": 2}";
        var twice = "{\"lines\": [" + line + ", " + line + "]}";

        assertThat(api.hold("" + order, twice))
                .bodyJson()
                .extractingPath("$.lines[0].quantity")
                .isEqualTo(4);
        requireProblem(api.hold("" + order, lines(sku, 2)), 409, "HOLD_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lines\": []}",
                "{\"lines\": [{\"sku\": \"mug\", \"quantity\": 1}]}",
                "{\"lines\": [{\"sku\": \"MUG\", \"quantity\": 0}]}",
                "{\"lines\": [{\"sku\": {\"$gt\": \"\"}, \"quantity\": 1}]}",
                "{\"lines\": [null]}"
            })
    void refusesLinesThatMakeNoSense(String body) {
        requireProblem(api.hold("" + anOrder(), body), 400, "VALIDATION_FAILED");
    }

    @Test
    void refusesAnIdThatIsNone() {
        requireProblem(api.hold("o_short", lines("MUG", 1)), 400, "VALIDATION_FAILED");
    }

    @Test
    void isForServicesOnly() {
        var path = "/api/holds/" + anOrder();
        for (var token : new String[] {Tokens.guest(), Tokens.operator()}) {
            var answer = api.send(HttpMethod.PUT, path, token, lines("MUG", 1), Map.of());
            requireProblem(answer, 403, "FORBIDDEN");
        }
    }

    private String stockOf(int units) {
        var sku = "HOLD-" + COUNTER.incrementAndGet();
        api.post(
                "/api/products",
                """
                {"sku": "%s", "title": "T", "category": {"primary": "C"},
                 "pricing": {"base": {"amount": 1, "currency": "GBP"}}}
                """
                        .formatted(sku));
        var inbound =
                "{\"kind\": \"inbound\", \"warehouse\": \"W1\", \"quantity\": %d, \"reason\":"
                        + " \"r\"}";
        assertThat(api.move(sku, "delivery-of-" + sku + "-------", inbound.formatted(units)))
                .hasStatus(201);
        return sku;
    }

    private static String lines(String sku, int quantity) {
        return "{\"lines\": [{\"sku\": \"%s\", \"quantity\": %d}]}".formatted(sku, quantity);
    }
}
