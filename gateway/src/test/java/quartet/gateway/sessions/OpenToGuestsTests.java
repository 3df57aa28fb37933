package quartet.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class OpenToGuestsTests {

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/products",
        "HEAD,   /api/products/MUG-BLUE",
        "GET,    /api/stock/MUG-BLUE",
        "GET,    /api/bestsellers",
        "GET,    /api/recommendations/products/MUG-BLUE",
        "GET,    /api/analytics/sales",
        "DELETE, /api/cart",
        "PUT,    /api/cart/items/MUG-BLUE",
        "POST,   /api/shopping",
        "POST,   /api/orders",
        "GET,    /api/orders/o_a",
        "GET,    /api/orders/no-such-order",
        "POST,   /api/orders/o_a/cancel",
        "POST,   /api/orders/o_a/returns",
        "GET,    /api/live",
    })
    void namesWhatAVisitorNeeds(HttpMethod method, String path) {
        assertThat(allows(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/products",
        "GET,    /api/stock/MUG-BLUE/movements",
        "GET,    /api/analytics",
        "GET,    /api/orders/sagas",
        "GET,    /api/orders/import",
        "GET,    /api/orders/o_a/saga",
        "POST,   /api/orders/republish",
        "POST,   /api/orders/o_a/process",
        "POST,   /api/orders/o_a/pick",
        "POST,   /api/orders/o_a/pack",
        "POST,   /api/orders/o_a/ship",
        "POST,   /api/orders/o_a/deliver",
        "POST,   /api/orders/o_a/refunds",
        "POST,   /api/orders/o_a/returns/r_a/receive",
        "POST,   /api/orders/o_a/returns/r_a/decline",
        "GET,    /api/payments",
        "GET,    /api/payments/o_a",
        "POST,   /api/products/republish",
        "POST,   /api/stock/republish",
        "POST,   /api/stock/MUG-BLUE/movements",
        "PUT,    /api/stock/MUG-BLUE/reorder-level",
        "GET,    /api/stock/reconciliation",
        "POST,   /api/stock/reconciliation",
        "POST,   /api/live",
        "DELETE, /api/orders/o_a",
        "POST,   /api/orders/",
        "PATCH,  /api/cart",
        "GET,    /api/holds/o_a",
        "GET,    /anything",
    })
    void leavesTheRestToTheOperator(HttpMethod method, String path) {
        assertThat(allows(method, path)).isFalse();
    }

    private static boolean allows(HttpMethod method, String path) {
        return OpenToGuests.allows(MockServerHttpRequest.method(method, path).build());
    }
}
