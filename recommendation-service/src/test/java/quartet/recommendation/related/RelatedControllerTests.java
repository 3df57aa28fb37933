package quartet.recommendation.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.recommendation.WebTest;
import quartet.recommendation.access.Tokens;
import quartet.recommendation.problems.NotAvailable;
import quartet.recommendation.problems.NotFound;
import quartet.recommendation.related.RelatedAnswer.Source;

import java.time.Instant;
import java.util.List;

@WebMvcTest(controllers = RelatedController.class)
@WebTest
class RelatedControllerTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Autowired MockMvcTester mvc;
    @MockitoBean RelatedProducts related;

    @Test
    void answersInTheAgreedShape() {
        var together = new Suggestion("CUP", 0.25, Reason.boughtTogether(31, 84));
        given(related.to("MUG-BLUE", 10))
                .willReturn(
                        RelatedAnswer.of("MUG-BLUE", 84L, List.of(together), Source.graph, NOON));

        assertThat(get("/api/recommendations/products/mug-blue"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"sku": "MUG-BLUE", "orders": 84, "source": "graph",
                         "asOf": "2026-11-21T12:00:00Z",
                         "items": [{"sku": "CUP", "rank": 1, "score": 0.25,
                           "reason": {"code": "BOUGHT_TOGETHER", "together": 31, "orders": 84,
                                      "text": "with this in 31 of 84 orders"}}]}
                        """);
    }

    @Test
    void refusesWhatItWasNotMadeFor() {
        assertProblem("/api/recommendations/products/A?limit=0", 400, "VALIDATION_FAILED");
        assertProblem("/api/recommendations/products/A?limit=101", 400, "VALIDATION_FAILED");
        assertProblem("/api/recommendations/products/A?limit=ten", 400, "VALIDATION_FAILED");
        assertProblem("/api/recommendations/products/A?size=3", 400, "UNKNOWN_PARAMETER");
        assertProblem("/api/recommendations/products/A'B", 400, "VALIDATION_FAILED");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(get("/api/recommendations/products/A?limit=0"))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    @Test
    void tellsUnknownFromUnavailable() {
        given(related.to(any(), anyInt())).willThrow(new NotFound("product A"));
        assertProblem("/api/recommendations/products/A", 404, "NOT_FOUND");

        reset(related);
        given(related.to(any(), anyInt())).willThrow(new NotAvailable("never read"));
        assertProblem("/api/recommendations/products/A", 503, "STORE_UNAVAILABLE");
        assertThat(get("/api/recommendations/products/A")).hasHeader(HttpHeaders.RETRY_AFTER, "2");

        reset(related);
        given(related.to(any(), anyInt())).willThrow(new ServiceUnavailableException("bolt"));
        assertProblem("/api/recommendations/products/A", 503, "STORE_UNAVAILABLE");
    }

    @Test
    void saysNothingOfTheInside() {
        given(related.to(any(), anyInt())).willThrow(new IllegalArgumentException("secret"));

        var answer = get("/api/recommendations/products/A");

        assertThat(answer).hasStatus(500);
        assertThat(answer).bodyText().contains("INTERNAL").doesNotContain("secret");
    }

    private void assertProblem(String uri, int status, String code) {
        assertThat(get(uri))
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).header(HttpHeaders.AUTHORIZATION, Tokens.guest()).exchange();
    }
}
