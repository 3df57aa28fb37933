package quartet.analytics.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.analytics.Tokens;
import quartet.analytics.WebSlice;
import quartet.analytics.money.Money;
import quartet.analytics.store.StoreState;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

@WebSlice(ProductController.class)
class ProductControllerTests {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final String PATH = "/api/analytics/products";

    @Autowired private MockMvcTester http;
    @MockitoBean private Products products;
    @MockitoBean private StoreState store;

    @Test
    void aPageEndsInTheCursorOfTheNext() {
        given(products.page(ProductOrder.UNITS, null, 2))
                .willReturn(List.of(product("MUG", 9), product("POT", 7)));
        given(products.page(ProductOrder.UNITS, new ProductCursor(9, "MUG"), 2))
                .willReturn(List.of(product("POT", 7)));
        var cursor = new ProductCursor(9, "MUG").text();

        assertThat(get(PATH + "?limit=1", "analyst"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"sku\": \"MUG\", \"units\": 9}], \"next\": \"%s\"}"
                                .formatted(cursor));
        assertThat(get(PATH + "?limit=1&cursor=" + cursor, "analyst"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"sku\": \"POT\"}], \"next\": null}");
    }

    @Test
    void findsAProductHoweverItIsTyped() {
        given(products.ever("MUG-BLUE")).willReturn(Optional.of(product("MUG-BLUE", 3)));

        assertThat(get(PATH + "/mug-blue", "operator"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"units\": 3, \"revenue\": {\"amount\": 750, \"currency\": \"GBP\"}}");
    }

    @Test
    void whatWasNeverSoldIsNotFound() {
        given(products.ever(any())).willReturn(Optional.empty());

        assertThat(get(PATH + "/NOTHING", "operator"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("NOT_FOUND");
        assertThat(get(PATH + "/a%20b", "operator")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "by=name, by",
        "cursor=%F0%9F, cursor",
        "cursor=AAAA, cursor"
    })
    void refusesAWrongQuestion(String query, String field) {
        assertThat(get(PATH + "?" + query, "analyst"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].field", value -> value.assertThat().isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"guest, 403", "customer, 403", "service, 403", "analyst, 200", "admin, 200"})
    void isForAnalysts(String role, int status) {
        assertThat(get(PATH, role)).hasStatus(status);
    }

    private MvcTestResult get(String uri, String role) {
        return http.get()
                .uri(java.net.URI.create(uri))
                .header(HttpHeaders.AUTHORIZATION, Tokens.of(role))
                .exchange();
    }

    private static ProductSales product(String sku, long units) {
        return new ProductSales(
                sku, "A " + sku, "Kitchen", 2, units, new Money(units * 250, GBP), null);
    }
}
