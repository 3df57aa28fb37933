package quartet.catalog.movements;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.Api.requireProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import quartet.catalog.Api;
import quartet.catalog.WebTest;
import quartet.catalog.access.Tokens;

import java.util.UUID;

/** The API of movements: keys, refusals, pages. */
@WebTest
class MovementControllerTests {

    private static final String INBOUND =
            "{\"kind\": \"inbound\", \"warehouse\": \"W1\", \"quantity\": 5, \"reason\": \"r\"}";

    @Autowired Api api;

    private final String sku =
            "MOVE-"
                    + UUID.randomUUID()
                            .toString()
                            .substring(0, 8)
                            .toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void aProduct() {
        api.post(
                "/api/products",
                """
                {"sku": "%s", "title": "T", "category": {"primary": "C"},
                 "pricing": {"base": {"amount": 1, "currency": "GBP"}}}
                """
                        .formatted(sku));
    }

    @Test
    void movesUnitsAndSaysWhatIsThereNow() {
        var answer = api.move(sku, key(), INBOUND);

        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"kind": "inbound", "who": "operator", "units": {"W1": 5},
                         "after": {"W1": {"total": 5, "available": 5}}}
                        """);
    }

    @Test
    void wantsAKeyAndHoldsItToOneMovement() {
        var key = key();
        requireProblem(api.move(sku, "", INBOUND), 400, "IDEMPOTENCY_KEY_MISSING");
        requireProblem(api.move(sku, "short", INBOUND), 400, "IDEMPOTENCY_KEY_INVALID");
        requireProblem(api.move(sku, "r_" + key, INBOUND), 400, "IDEMPOTENCY_KEY_INVALID");
        assertThat(api.move(sku, key, INBOUND)).hasStatus(201);
        assertThat(api.move(sku, key, INBOUND)).hasStatus(201);
        requireProblem(
                api.move(sku, key, INBOUND.replace("5", "6")), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(api.get("/api/stock/" + sku))
                .bodyJson()
                .extractingPath("$.warehouses.W1.total")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inbound  | outbound    | 409 | INSUFFICIENT_STOCK",
                "inbound  | reservation | 400 | VALIDATION_FAILED",
                "inbound  | transfer    | 400 | VALIDATION_FAILED",
                "inbound  | stolen      | 400 | VALIDATION_FAILED",
                "W1       | W77         | 409 | UNKNOWN_WAREHOUSE",
                "W1       | $where      | 400 | VALIDATION_FAILED",
                "\"kind\" | \"by\": 1, \"kind\" | 400 | UNKNOWN_FIELD"
            })
    void refusesAMovement(String part, String instead, int status, String code) {
        requireProblem(api.move(sku, key(), INBOUND.replace(part, instead)), status, code);
    }

    @Test
    void knowsNoStockOfWhatIsNotInTheCatalog() {
        requireProblem(api.move("NOWHERE", key(), INBOUND), 404, "NOT_FOUND");
        requireProblem(api.get("/api/stock/NOWHERE"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=x", "kind=stolen", "kind=INBOUND"})
    void refusesAPageThatIsNone(String query) {
        var path = "/api/stock/" + sku + "/movements?" + query;

        requireProblem(api.get(path, Tokens.operator()), 400, "VALIDATION_FAILED");
    }

    @Test
    void showsAMovementAtOnceAndByItsKind() {
        api.move(sku, key(), INBOUND);
        var path = "/api/stock/" + sku + "/movements";

        assertThat(api.get(path, Tokens.operator()))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"kind\": \"inbound\", \"seq\": 1}], \"next\": null}");
        assertThat(api.get(path + "?kind=damage", Tokens.operator()))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [], \"next\": null}");
    }

    @Test
    void showsMovementsToOperatorsOnly() {
        var path = "/api/stock/" + sku + "/movements";

        assertThat(api.get(path, Tokens.operator())).hasStatusOk();
        requireProblem(api.get(path, Tokens.guest()), 403, "FORBIDDEN");
    }

    @Test
    void opensWarehouses() {
        var second = "{\"id\": \"W2\", \"name\": \"North\"}";
        api.post("/api/warehouses", second);

        requireProblem(api.post("/api/warehouses", second), 409, "WAREHOUSE_EXISTS");
        assertThat(api.get("/api/warehouses", Tokens.operator()))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .startsWith("W1", "W2");
        requireProblem(
                api.post("/api/warehouses", "{\"id\": \"X\", \"name\": \"N\"}"),
                400,
                "VALIDATION_FAILED");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
