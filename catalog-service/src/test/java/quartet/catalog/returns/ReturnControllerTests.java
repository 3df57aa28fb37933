package quartet.catalog.returns;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.Api.requireProblem;
import static quartet.catalog.stock.Orders.anOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.catalog.Api;
import quartet.catalog.WebTest;
import quartet.catalog.access.Tokens;

import java.util.Map;

/** Restocking as order-service relies on it. */
@WebTest
class ReturnControllerTests {

    private static final String BODY =
            """
            {"orderId": "%s", "lines": [
              {"sku": "BACK-1", "restocked": 1, "damaged": 1},
              {"sku": "BACK-1", "restocked": 1, "damaged": 0},
              {"sku": "BACK-2", "restocked": 0, "damaged": 0}]}
            """
                    .formatted(anOrder());

    @Autowired Api api;

    @Test
    void putsReturnedGoodsBackOnceAndAnswersAlike() {
        var answer = put("r_first", Tokens.orderService(), BODY);

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"returnId": "r_first", "lines": [{"sku": "BACK-1", "units": {"W1": 3},
                          "after": {"W1": {"total": 3, "available": 2, "damaged": 1}}}]}
                        """);
        assertThat(put("r_first", Tokens.orderService(), BODY)).hasStatusOk();
        assertThat(api.get("/api/stock/BACK-1"))
                .bodyJson()
                .extractingPath("$.warehouses.W1.total")
                .isEqualTo(3);
        requireProblem(api.get("/api/stock/BACK-2"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r_second | BACK-1 | $ne    | VALIDATION_FAILED",
                "r_second | o_     | p_     | VALIDATION_FAILED",
                "r_second | : 1    | : -1   | VALIDATION_FAILED",
                "r_second | : 1    | : 1.5  | VALIDATION_FAILED",
                "r_second | lines  | others | UNKNOWN_FIELD",
                "r_second | {      | [      | MALFORMED_BODY",
                "o_second | BACK-1 | BACK-1 | VALIDATION_FAILED"
            })
    void refusesWhatMakesNoSense(String id, String part, String instead, String code) {
        requireProblem(put(id, Tokens.orderService(), BODY.replace(part, instead)), 400, code);
    }

    @Test
    void isForServicesOnly() {
        for (var token : new String[] {Tokens.guest(), Tokens.operator()}) {
            requireProblem(put("r_third", token, BODY), 403, "FORBIDDEN");
        }
    }

    private MvcTestResult put(String id, String token, String body) {
        return api.send(HttpMethod.PUT, "/api/stock/returns/" + id, token, body, Map.of());
    }
}
