package quartet.catalog.reordering;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.Api.requireProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.catalog.Api;
import quartet.catalog.WebTest;
import quartet.catalog.access.Tokens;
import quartet.catalog.stock.Heads;
import quartet.catalog.stock.Sku;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reorder levels over the API. */
@WebTest
class ReorderControllerTests {

    @Autowired Api api;
    @Autowired Heads heads;

    private final String sku =
            "LOW-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String path = "/api/stock/" + sku + "/reorder-level";

    @BeforeEach
    void books() {
        heads.open(new Sku(sku));
        var inbound = "{\"kind\":\"inbound\",\"warehouse\":\"W1\",\"quantity\":9,\"reason\":\"r\"}";
        assertThat(api.move(sku, "delivery-of-" + sku, inbound)).hasStatus(201);
    }

    @Test
    void startsWithTheShopsOwnLevel() {
        assertThat(api.get(path, Tokens.operator()))
                .bodyJson()
                .isLenientlyEqualTo("{\"level\": 5, \"version\": 0}");
        assertThat(api.get(path, Tokens.operator())).containsHeader("ETag");
    }

    @Test
    void setsALevelThatHasNotChangedInBetween() {
        requireProblem(put("", "{\"level\": 7}"), 428, "PRECONDITION_REQUIRED");
        requireProblem(put("\"1\"", "{\"level\": 7}"), 412, "STALE");

        assertThat(put("\"0\"", "{\"level\": 7}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"level\": 7, \"version\": 1}");

        requireProblem(put("\"0\"", "{\"level\": 8}"), 412, "STALE");
        assertThat(heads.told(new Sku(sku)).orElseThrow().seq()).isEqualTo(2);
    }

    @Test
    void tellsThatStockIsLowAtOnceWhenItStandsThere() {
        put("\"0\"", "{\"level\": 9}");

        assertThat(heads.told(new Sku(sku)).orElseThrow().seq()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"level\": -1}", "{\"level\": 1000001}", "{\"level\": \"5\"}"})
    void refusesALevelThatIsNone(String body) {
        requireProblem(put("\"0\"", body), 400, "VALIDATION_FAILED");
    }

    @Test
    void isForOperatorsAndForStockThatExists() {
        requireProblem(api.get(path), 403, "FORBIDDEN");
        requireProblem(
                api.get("/api/stock/NOWHERE/reorder-level", Tokens.operator()), 404, "NOT_FOUND");
    }

    private MvcTestResult put(String ifMatch, String body) {
        var headers = ifMatch.isEmpty() ? Map.<String, String>of() : Map.of("If-Match", ifMatch);
        return api.send(HttpMethod.PUT, path, Tokens.operator(), body, headers);
    }
}
