package quartet.cart.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.cart.access.TestAccess;
import quartet.cart.access.TestTokens;
import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;
import quartet.cart.snapshots.Snapshots;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Every status a cart answers with. */
@WebMvcTest({CartController.class, OrderedCartController.class})
@Import(TestAccess.class)
@EnableConfigurationProperties(CartProperties.class)
class CartControllerTests {

    private static final Visitor ADA = new Visitor("g_ada");
    private static final Sku MUG = Sku.of("MUG-BLUE");

    @Autowired MockMvcTester http;
    @MockitoBean Carts carts;
    @MockitoBean FillingCarts filling;
    @MockitoBean Snapshots snapshots;

    @BeforeEach
    void aCartOfTwoMugs() {
        when(carts.of(ADA)).thenReturn(List.of(new CartItem(MUG, 2)));
        when(snapshots.of(List.of(MUG))).thenReturn(Map.of());
    }

    @Test
    void showsTheOwnCartAndMarksWhatIsUnknown() {
        assertThat(send("GET", "/api/cart", null))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"lines": [{"sku": "MUG-BLUE", "quantity": 2, "title": null, "unitPrice": null,
                          "availability": "UNKNOWN", "unknown": ["title", "unitPrice", "lineTotal", "available"]}],
                         "units": 2, "subtotal": null, "unknown": ["subtotal"]}
                        """);
        verify(carts).touch(ADA);
    }

    @Test
    void addsInUpperCase() {
        assertThat(add("{\"sku\": \"mug-blue\", \"quantity\": 2}")).hasStatusOk();
        verify(filling).add(ADA, MUG, 2);
    }

    @Test
    void setsRemovesAndClears() {
        assertThat(send("PUT", "/api/cart/items/mug-blue", "{\"quantity\": 7}")).hasStatusOk();
        verify(filling).set(ADA, MUG, 7);
        assertThat(send("DELETE", "/api/cart/items/MUG-BLUE", null)).hasStatusOk();
        verify(carts).set(ADA, MUG, 0);
        assertThat(send("DELETE", "/api/cart", null)).hasStatusOk();
        verify(carts).clear(ADA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"sku": "A", "quantity": 0}            | VALIDATION_FAILED
                    {"sku": "A", "quantity": 1000}         | VALIDATION_FAILED
                    {"sku": "A", "quantity": 1.5}          | VALIDATION_FAILED
                    {"sku": "A", "quantity": "2"}          | VALIDATION_FAILED
                    {"sku": "A"}                           | VALIDATION_FAILED
                    {"quantity": 1}                        | VALIDATION_FAILED
                    {"sku": "a b", "quantity": 1}          | VALIDATION_FAILED
                    {"sku": "A", "quantity": 1, "price": 1}| UNKNOWN_FIELD
                    {"sku": "A",                           | MALFORMED_BODY
                    """)
    void refusesABadBodyAndChangesNothing(String body, String code) {
        problem(add(body), 400, code);
        verifyNoInteractions(filling);
    }

    @Test
    void refusesWhatTheRequestShouldNotBe() {
        problem(send("GET", "/api/cart?page=1", null), 400, "UNKNOWN_PARAMETER");
        problem(
                send("PUT", "/api/cart/items/a%20b", "{\"quantity\": 1}"),
                400,
                "VALIDATION_FAILED");
        problem(send("PATCH", "/api/cart", "{}"), 405, "METHOD_NOT_ALLOWED");
        problem(send("GET", "/api/cart/nothing", null), 404, "NOT_FOUND");
        problem(add("\"" + "x".repeat(70_000) + "\""), 413, "PAYLOAD_TOO_LARGE");
        problem(
                http.post()
                        .uri("/api/cart/items")
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(ADA))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("mug")
                        .exchange(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void saysWhyAProductDoesNotFit() {
        refuses(new CartRefused.Full(50), 422, "CART_FULL");
        refuses(new CartRefused.TooMany(999), 422, "QUANTITY_LIMIT");
        refuses(new CartRefused.NoSuchProduct("A"), 422, "UNKNOWN_SKU");
        refuses(new CartRefused.Discontinued("A"), 422, "DISCONTINUED");
        refuses(new CartRefused.NobodyKnows("A"), 503, "SERVICE_UNAVAILABLE");
    }

    @Test
    void asksToComeAgainWhileRedisIsAway() {
        refuses(new RedisConnectionFailureException("gone"), 503, "STORE_UNAVAILABLE");
        refuses(new QueryTimeoutException("slow"), 503, "STORE_UNAVAILABLE");
        refuses(new IllegalStateException("secret"), 500, "INTERNAL");
    }

    @Test
    void showsAnybodysCartToServicesAlone() {
        assertThat(get("/api/carts/g_ada", TestTokens.service()))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"items\": [{\"sku\": \"MUG-BLUE\", \"quantity\": 2}]}");
        problem(get("/api/carts/ada", TestTokens.service()), 400, "VALIDATION_FAILED");
        problem(get("/api/carts/g_ada", TestTokens.guest(ADA)), 403, "FORBIDDEN");
    }

    private void refuses(RuntimeException why, int status, String code) {
        doThrow(why).when(filling).add(any(), any(), anyInt());
        var answer = add("{\"sku\": \"A\", \"quantity\": 1}");
        problem(answer, status, code);
        if (status == 503) {
            assertThat(answer).containsHeader(HttpHeaders.RETRY_AFTER);
        }
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    private static void problem(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private MvcTestResult add(String body) {
        return send("POST", "/api/cart/items", body);
    }

    private MvcTestResult get(String uri, String token) {
        return http.get().uri(uri).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private MvcTestResult send(String method, String uri, @Nullable String body) {
        var request =
                http.method(HttpMethod.valueOf(method))
                        .uri(URI.create(uri))
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(ADA));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
