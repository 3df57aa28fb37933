package quartet.order.placing;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.order.Shopper.aGuest;
import static quartet.order.Shopper.aKey;
import static quartet.order.Shopper.order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import quartet.order.CatalogDouble;
import quartet.order.OrderServiceTest;
import quartet.order.Shopper;
import quartet.order.TestTokens;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

@OrderServiceTest
class PlacingControllerTests {

    private static final String GOOD = order("WEB-MUG", 1, "tok_approve");

    @Autowired Shopper shopper;
    @Autowired CatalogDouble catalog;

    @BeforeEach
    void stock() {
        catalog.stock("WEB-MUG", 1000);
        catalog.stock("WEB-GONE", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\": 1 | \"quantity\": 0 | VALIDATION_FAILED | lines[0].quantity",
                "\"quantity\": 1 | \"quantity\": 1.5 | VALIDATION_FAILED | lines[0].quantity",
                "\"quantity\": 1 | \"quantity\": \"7\" | VALIDATION_FAILED | lines[0].quantity",
                "\"quantity\": 1 | \"quantity\": 1001 | VALIDATION_FAILED | lines[0].quantity",
                "\"quantity\": 1 | \"quantity\": 1, \"price\": 1 | UNKNOWN_FIELD | lines[0].price",
                "\"sku\": \"WEB-MUG\" | \"sku\": {\"$ne\": null} | VALIDATION_FAILED |"
                        + " lines[0].sku",
                "\"sku\": \"WEB-MUG\" | \"sku\": \"../x\" | VALIDATION_FAILED | lines[0].sku",
                "\"country\": \"GB\" | \"country\": \"Britain\" | VALIDATION_FAILED |"
                        + " shippingAddress.country",
                "\"city\": \"London\", |  | VALIDATION_FAILED | shippingAddress.city",
                "\"token\": \"tok_approve\" | \"token\": \"\" | VALIDATION_FAILED | payment.token",
                "\"payment\" | \"status\": \"CONFIRMED\", \"payment\" | UNKNOWN_FIELD | status",
                "\"payment\" | \"cart\": true, \"payment\" | VALIDATION_FAILED | lines",
                "\"payment\" | \"email\": \"x\", \"payment\" | VALIDATION_FAILED | email",
                "\"payment\" | \"shippingMethod\": \"owl\", \"payment\" | VALIDATION_FAILED |"
                        + " shippingMethod",
                "\"payment\" | \"expectedTotal\": {\"amount\": -1, \"currency\": \"GBP\"},"
                        + " \"payment\" | VALIDATION_FAILED | expectedTotal"
            })
    void refusesWhatMakesNoSense(String good, String bad, String code, String field) {
        var body = GOOD.replace(good, bad == null ? "" : bad);
        var answer = shopper.place(aGuest(), aKey(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo(field);
    }

    @Test
    void refusesBrokenAndOversizedBodies() {
        assertThat(shopper.place(aGuest(), aKey(), GOOD.substring(0, 40)).code())
                .isEqualTo("MALFORMED_BODY");
        var notes = "\"notes\": \"" + "x".repeat(1_000_000) + "\", \"payment\"";
        var large = shopper.place(aGuest(), aKey(), GOOD.replace("\"payment\"", notes));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesMoreThanFiftyLines() {
        var lines =
                IntStream.range(0, 51)
                        .mapToObj("{\"sku\": \"L-%d\", \"quantity\": 1}"::formatted)
                        .collect(Collectors.joining(","));
        var answer =
                shopper.place(aGuest(), aKey(), GOOD.replaceFirst("\\[.*?]", "[" + lines + "]"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo("lines");
    }

    @Test
    void needsAKey() {
        assertThat(shopper.place(aGuest(), "", GOOD).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(shopper.place(aGuest(), "short", GOOD).code())
                .isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void refusesAnotherOrderUnderTheSameKey() {
        var guest = aGuest();
        var key = aKey();
        var first = shopper.place(guest, key, GOOD);
        assertThat(first.status()).isEqualTo(201);
        assertThat(shopper.place(guest, key, GOOD).body()).isEqualTo(first.body());
        var other = shopper.place(guest, key, order("WEB-MUG", 2, "tok_approve"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(shopper.place(aGuest(), key, GOOD).<String>at("$.id"))
                .isNotEqualTo(first.<String>at("$.id"));
    }

    @Test
    void refusesWhatIsNotForSaleOrCostsSomethingElse() {
        var unknown = shopper.place(aGuest(), aKey(), order("WEB-NIL", 1, "tok_approve"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_SKU");
        assertThat(unknown.<String>at("$.errors[0].reason")).contains("WEB-NIL");

        var expected = "\"expectedTotal\": {\"amount\": 1, \"currency\": \"GBP\"}, \"payment\"";
        var changed = shopper.place(aGuest(), aKey(), GOOD.replace("\"payment\"", expected));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.<Integer>at("$.expected.amount")).isOne();
        assertThat(changed.<Integer>at("$.actual.amount")).isEqualTo(1299);
    }

    @Test
    void sumsLinesOfOneProductAndRejectsWhatIsSoldOut() {
        var twice = GOOD.replace("[{\"sku\"", "[{\"sku\": \"web-mug\", \"quantity\": 2}, {\"sku\"");
        var placed = shopper.place(aGuest(), aKey(), twice);
        assertThat(placed.<Integer>at("$.lines.length()")).isOne();
        assertThat(placed.<Integer>at("$.lines[0].quantity")).isEqualTo(3);

        var rejected = shopper.place(aGuest(), aKey(), order("WEB-GONE", 1, "tok_approve"));
        assertThat(rejected.status()).isEqualTo(201);
        assertThat(rejected.<String>at("$.status")).isEqualTo("REJECTED");
        assertThat(rejected.<String>at("$.reason")).isEqualTo("OUT_OF_STOCK");
    }

    @Test
    void keepsAddressesNotesAndShippingAsTheyWere() {
        var guest = aGuest();
        var more =
                """
                "billingAddress": {"name": "Firm", "line1": "2 Low Road", "line2": "Floor 3",
                                   "city": "Sacramento", "state": "CA", "postalCode": "94203",
                                   "country": "US"},
                "shippingMethod": "express", "notes": "Ring twice", "email": "ada@example.org",
                "payment"\
                """;
        var placed = shopper.place(guest, aKey(), GOOD.replace("\"payment\"", more));
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        var read = shopper.get(placed.location(), TestTokens.guest(guest));
        assertThat(read.<String>at("$.shippingAddress.city")).isEqualTo("London");
        assertThat(read.<String>at("$.billingAddress.line2")).isEqualTo("Floor 3");
        assertThat(read.<String>at("$.billingAddress.state")).isEqualTo("CA");
        assertThat(read.<String>at("$.notes")).isEqualTo("Ring twice");
        assertThat(read.<String>at("$.email")).isEqualTo("ada@example.org");
        assertThat(read.<String>at("$.shippingMethod")).isEqualTo("express");
        assertThat(read.<Integer>at("$.totals.shipping.amount")).isEqualTo(595);
        assertThat(read.<Integer>at("$.totals.total.amount")).isEqualTo(1299 + 595);
        assertThat(read.<String>at("$.number")).matches("ORD-\\d{4}-\\d{6}");
    }

    @Test
    void storesNothingWhileTheCatalogIsDown() {
        var guest = aGuest();
        var key = aKey();
        catalog.down(true);
        var refused = shopper.place(guest, key, GOOD);
        catalog.down(false);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(refused.retryAfter()).isNotEqualTo("null");
        assertThat(
                        shopper.get("/api/orders", TestTokens.guest(guest))
                                .<Integer>at("$.items.length()"))
                .isZero();
        assertThat(shopper.place(guest, key, GOOD).status()).isEqualTo(201);
    }

    @Test
    void takesNoOrdersFromOperatorsOrStrangers() {
        var byOperator =
                shopper.send(HttpMethod.POST, "/api/orders", TestTokens.operator(), aKey(), GOOD);
        assertThat(byOperator.status()).isEqualTo(403);
        assertThat(byOperator.code()).isEqualTo("FORBIDDEN");
        var nobody = shopper.send(HttpMethod.POST, "/api/orders", "", aKey(), GOOD);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.code()).isEqualTo("UNAUTHENTICATED");
    }
}
