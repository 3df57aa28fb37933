package quartet.recommendation.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import quartet.recommendation.WebTest;

import java.util.List;

@WebMvcTest(controllers = AccessTests.Anything.class)
@WebTest
class AccessTests {

    /** Stands in for all operations: only who gets through matters here. */
    @RestController
    static class Anything {

        @GetMapping("/**")
        String got() {
            return "through";
        }

        @PostMapping("/**")
        String posted() {
            return "through";
        }
    }

    private static final String PRODUCT = "/api/recommendations/products/A";
    private static final List<String> FOR_OPERATORS =
            List.of("/api/recommendations/progress", PRODUCT + "/units");

    @Autowired MockMvcTester mvc;

    @Test
    void letsGuestsSeeRecommendations() {
        assertThat(get(PRODUCT, Tokens.guest())).hasStatusOk();
        assertThat(get(PRODUCT, Tokens.operator())).hasStatusOk();
    }

    @Test
    void keepsTheBooksForOperators() {
        for (var path : FOR_OPERATORS) {
            assertThat(get(path, Tokens.operator())).hasStatusOk();
            assertProblem(get(path, Tokens.guest()), 403, "FORBIDDEN");
            assertProblem(get(path, null), 401, "UNAUTHENTICATED");
        }
    }

    @Test
    void trustsNoTokenThatIsNotQuiteRight() {
        for (var token :
                List.of(
                        Tokens.forAnotherService(),
                        Tokens.ofAnotherIssuer(),
                        Tokens.ofAnotherKey(),
                        Tokens.expired(),
                        "Bearer nonsense")) {
            assertProblem(get(PRODUCT, token), 401, "UNAUTHENTICATED");
        }
        assertProblem(get(PRODUCT, Tokens.service()), 403, "FORBIDDEN");
    }

    @Test
    void deniesWhatIsNotAllowed() {
        assertProblem(get("/api/recommendations", Tokens.operator()), 403, "FORBIDDEN");
        assertProblem(get("/elsewhere", Tokens.operator()), 403, "FORBIDDEN");
        var post = mvc.post().uri(PRODUCT).header(HttpHeaders.AUTHORIZATION, Tokens.operator());
        assertProblem(post.exchange(), 403, "FORBIDDEN");
    }

    private MvcTestResult get(String uri, @Nullable String token) {
        var request = mvc.get().uri(uri);
        return token == null
                ? request.exchange()
                : request.header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
