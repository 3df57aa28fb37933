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
