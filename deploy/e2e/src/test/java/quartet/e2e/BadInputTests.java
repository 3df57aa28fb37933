package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.e2e.Shopping.orderFor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.regex.Matcher;

/** What must not be accepted, is refused with a problem document and leaves the stock alone. */
class BadInputTests {

    private final Shopping shop = RunningShop.shopping();
    private String sku = "";

    @BeforeEach
    void aProduct() {
        sku = shop.product(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an unknown SKU       | E2E-[A-F0-9-]+      | NO-SUCH-THING
                    a quantity of 0      | "quantity": 1       | "quantity": 0
                    a negative quantity  | "quantity": 1       | "quantity": -1
                    a broken number      | "quantity": 1       | "quantity": 1.5
                    a number as text     | "quantity": 1       | "quantity": "1"
                    an unknown field     | "email":            | "price": 1, "email":
                    broken JSON          | }$                  | ,
                    a missing address    | "country": "GB"     | "country": null
                    an operator in place | "tok_approve"       | {"$ne": null}
                    no payment           | "payment": [{][^}]*},| ''
                    """)
    void refusesAnOrderWith(String what, String instead, String of) {
        var body =
                orderFor(sku, 1, "tok_approve").replaceFirst(instead, Matcher.quoteReplacement(of));
        refused(body, Map.of("Idempotency-Key", Shopping.aKey()), 400, 422);
    }

    @Test
    void refusesAnOrderWithoutItsKey() {
        var answer = refused(orderFor(sku, 1, "tok_approve"), Map.of(), 400, 400);
        assertThat(answer.text("/code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void refusesAnOrderWithAShortKey() {
        var key = Map.of("Idempotency-Key", "short");
        var answer = refused(orderFor(sku, 1, "tok_approve"), key, 400, 400);
        assertThat(answer.text("/code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void refusesABodyOfAMegabyte() {
        var body = orderFor(sku, 1, "tok_approve").replace("Ada", "A".repeat(1 << 20));
        var answer = refused(body, Map.of("Idempotency-Key", Shopping.aKey()), 413, 413);
        assertThat(answer.text("/code")).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherOrder() {
        var visitor = shop.visitor();
        var key = Map.of("Idempotency-Key", Shopping.aKey());
        var first = visitor.send("POST", "/api/orders", orderFor(sku, 1, "tok_approve"), key);
        shop.ended(visitor, first);

        var second = visitor.send("POST", "/api/orders", orderFor(sku, 2, "tok_approve"), key);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(shop.levels(sku).available()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/products, 401",
        "POST, /api/orders/import, 401",
        "GET, /api/holds/o_aaaaaaaaaaaaaaaaaaaaaaaaaa, 404",
        "GET, /api/carts/g_aaaaaaaaaaaaaaaaaaaaaaaaaa, 404",
        "GET, /actuator/health, 404",
        "GET, /api/nothing, 404"
    })
    void keepsInsidePathsFromVisitors(String method, String path, int status) {
        var body = method.equals("POST") ? "{}" : "";
        var answer = shop.visitor().send(method, path, body, Map.of());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/code")).isNotBlank();
    }

    private Answer refused(String body, Map<String, String> headers, int least, int most) {
        var answer = shop.visitor().send("POST", "/api/orders", body, headers);
        assertThat(answer.status()).as(answer.toString()).isBetween(least, most);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        assertThat(answer.text("/code")).isNotBlank();
        assertThat(shop.levels(sku)).isEqualTo(new Shopping.Levels(5, 5, 0));
        return answer;
    }
}
