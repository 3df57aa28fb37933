package quartet.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.cart.access.TestAccess;
import quartet.cart.access.TestTokens;
import quartet.cart.access.Visitor;

/** What pages may tell. */
@WebMvcTest(ShoppingController.class)
@Import(TestAccess.class)
class ShoppingControllerTests {

    private static final Visitor ADA = new Visitor("g_ada");

    @Autowired MockMvcTester http;
    @MockitoBean Shopping shopping;

    @Test
    void takesEachKind() {
        assertThat(tell("{\"kind\": \"viewed\", \"sku\": \"mug\"}")).hasStatus(202);
        verify(shopping).did(ADA, new ShoppingForm.Viewed("mug"));
        assertThat(tell("{\"kind\": \"searched\", \"results\": 0}")).hasStatus(202);
        verify(shopping).did(ADA, new ShoppingForm.Searched(0));
        assertThat(tell("{\"kind\": \"checkout-started\", \"items\": 3}")).hasStatus(202);
        verify(shopping).did(ADA, new ShoppingForm.CheckoutStarted(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind": "added", "sku": "A"}                 | VALIDATION_FAILED
                    {"sku": "A"}                                  | VALIDATION_FAILED
                    {"kind": "viewed"}                            | VALIDATION_FAILED
                    {"kind": "viewed", "sku": "a b"}              | VALIDATION_FAILED
                    {"kind": "searched", "results": -1}           | VALIDATION_FAILED
                    {"kind": "searched", "results": 1, "q": "x"}  | UNKNOWN_FIELD
                    {"kind": "checkout-started", "items": 0}      | VALIDATION_FAILED
                    [                                             | MALFORMED_BODY
                    """)
    void refusesTheRest(String body, String code) {
        assertThat(tell(body)).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo(code);
        verifyNoInteractions(shopping);
    }

    @Test
    void asksToComeAgainWhenTooMuchWaitsForKafka() {
        doThrow(new OutboxFull()).when(shopping).did(ADA, new ShoppingForm.Searched(1));
        var answer = tell("{\"kind\": \"searched\", \"results\": 1}");
        assertThat(answer).hasStatus(503).containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("SERVICE_UNAVAILABLE");
    }

    private MvcTestResult tell(String body) {
        return http.post()
                .uri("/api/shopping")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.guest(ADA))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
