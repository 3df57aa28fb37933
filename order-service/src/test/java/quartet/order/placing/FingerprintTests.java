package quartet.order.placing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

class FingerprintTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BODY =
            """
            {"lines": [{"sku": "MUG", "quantity": 2}, {"sku": "CUP", "quantity": 1}],
             "notes": "ring twice", "shippingMethod": "standard", "payment": {"token": "tok_1"},
             "shippingAddress": {"name": "Ada", "line1": "1 High Street", "city": "London",
                                 "state": "LND", "postalCode": "N1 1AA", "country": "GB"}}
            """;

    @Test
    void leavesOutTheAccidentsOfWriting() {
        var written =
                BODY.replace(
                                "[{\"sku\": \"MUG\", \"quantity\": 2}, ",
                                "[{\"sku\": \"mug\", \"quantity\": 1}, ")
                        .replace(
                                "\"quantity\": 1}],",
                                "\"quantity\": 1}, {\"sku\": \"Mug\", \"quantity\": 1}], \"cart\":"
                                        + " false, \"couponCodes\": [],")
                        .replace("\"shippingMethod\": \"standard\",", "");
        assertThat(of(written)).isEqualTo(of(BODY)).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "2}, 3}",
        "ring twice, ring once",
        "standard, express",
        "tok_1, tok_2",
        "Ada, Bob",
        "LND, LDN",
        "MUG, POT"
    })
    void differsWithEverythingThatMeansSomething(String part, String other) {
        assertThat(of(BODY.replace(part, other))).isNotEqualTo(of(BODY));
    }

    @Test
    void letsNoFreeTextPassForTheFieldsBesideIt() {
        var one = BODY.replace("LND", "A, method=B").replace("standard", "C");
        var other = BODY.replace("LND", "A").replace("standard", "B, method=C");
        assertThat(of(one)).isNotEqualTo(of(other));
        var quoted = BODY.replace("LND", "A\\\",\\\"method\\\":\\\"B");
        assertThat(of(quoted)).isNotEqualTo(of(BODY.replace("LND", "A")));
    }

    private static String of(String body) {
        return Fingerprint.of(JSON.readValue(body, PlaceOrder.class));
    }
}
