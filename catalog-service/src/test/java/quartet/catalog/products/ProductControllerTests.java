package quartet.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.Api.requireProblem;
import static quartet.catalog.products.ProductFixtures.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import quartet.catalog.Api;
import quartet.catalog.WebTest;
import quartet.catalog.access.Tokens;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The API of products: each status, header and problem. */
@WebTest
class ProductControllerTests {

    @Autowired Api api;

    @Test
    void createsAProductWithEmptyBooks() {
        var answer = api.post("/api/products", json("web-1", "Mug", 1299));

        assertThat(answer).hasStatus(201);
        assertThat(answer).hasHeader("Location", "/api/products/WEB-1").hasHeader("ETag", "\"1\"");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"sku": "WEB-1", "status": "ACTIVE", "version": 1,
                         "pricing": {"discountPercent": 0, "taxInclusive": true,
                                     "final": {"amount": 1299, "currency": "GBP"}}}
                        """);
        assertThat(api.get("/api/stock/web-1"))
                .bodyJson()
                .extractingPath("$.warehouses.W1.total")
                .isEqualTo(0);
        requireProblem(api.post("/api/products", json("WEB-1", "Mug", 1)), 409, "SKU_TAKEN");
    }

    @Test
    void replacesAProductOnlyFromItsNewestVersion() {
        api.post("/api/products", json("WEB-2", "Mug", 1299));
        var changed = json("WEB-2", "Cup", 999);

        requireProblem(put("WEB-2", changed, ""), 428, "PRECONDITION_REQUIRED");
        requireProblem(put("WEB-2", changed, "\"2\""), 412, "STALE");
        requireProblem(put("WEB-2", changed, "*"), 412, "STALE");
        assertThat(put("WEB-2", changed, "\"1\"")).hasStatusOk().hasHeader("ETag", "\"2\"");
        requireProblem(put("WEB-2", changed, "\"1\""), 412, "STALE");
        assertThat(put("WEB-2", changed, "\"2\"")).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(api.get("/api/products/web-2"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Cup");
        requireProblem(put("WEB-2", json("WEB-9", "Cup", 1), "\"2\""), 400, "VALIDATION_FAILED");
        requireProblem(put("WEB-404", json("WEB-404", "Cup", 1), "\"1\""), 404, "NOT_FOUND");
    }

    @Test
    void givesThePricesOfAnOrderInOneCall() {
        var skus = IntStream.range(0, 30).mapToObj(i -> "WEB-P" + i).toList();
        skus.forEach(sku -> api.post("/api/products", json(sku, "Mug", 5)));
        var query = skus.stream().map(sku -> "sku=" + sku).collect(Collectors.joining("&"));

        var answer = api.get("/api/products?" + query, Tokens.orderService());

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(30);
        assertThat(answer).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        var answer = api.post("/api/products", json("WEB-3", " ", -1));

        requireProblem(answer, 400, "VALIDATION_FAILED");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("pricing.base.amount", "title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": \"Mug\"        | \"title\": \"Mug\", \"colour\": 1      |"
                        + " UNKNOWN_FIELD",
                "\"title\": \"Mug\"        | \"title\": {\"$ne\": null}              |"
                        + " VALIDATION_FAILED",
                "\"title\": \"Mug\"        | \"title\": \"Mug\", \"status\": 1       |"
                        + " VALIDATION_FAILED",
                "\"amount\": 5             | \"amount\": 5.5                         |"
                        + " VALIDATION_FAILED",
                "\"amount\": 5             | \"amount\": \"5\"                       |"
                        + " VALIDATION_FAILED",
                "GBP                       | USD                                     |"
                        + " VALIDATION_FAILED",
                "\"pricing\": {            | \"pricing\": {\"discountPercent\": 101, |"
                        + " VALIDATION_FAILED",
                "\"title\": \"Mug\"        | \"title\": \"Mug\", \"version\": 7      |"
                        + " UNKNOWN_FIELD",
                "\"title\": \"Mug\"        | \"title\": \"Mug\", \"attributes\": {\"$where\":"
                        + " \"1\"} | VALIDATION_FAILED",
                "\"title\": \"Mug\"        | \"title\": \"Mug\", \"attributes\": {\"a.b\": \"1\"}  "
                        + "  | VALIDATION_FAILED",
                "{\"sku\"                  | [{\"sku\"                               |"
                        + " MALFORMED_BODY",
                "\"WEB-4\"                 | \"../etc\"                              |"
                        + " VALIDATION_FAILED"
            })
    void refusesABodyThatIsNotAProduct(String part, String instead, String code) {
        var body = json("WEB-4", "Mug", 5).replace(part, instead);

        requireProblem(api.post("/api/products", body), 400, code);
        requireProblem(api.get("/api/products/WEB-4"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)", "http://example.org/a.png", "//example.org/a.png",
                "data:image/png;base64,AAAA", "file:///etc/passwd", "https://exa mple.org/"
            })
    void refusesLinksThatAPageMustNotShow(String link) {
        var media = "\"title\": \"Mug\", \"media\": {\"primaryImage\": \"" + link + "\"}";
        var body = json("WEB-5", "Mug", 5).replace("\"title\": \"Mug\"", media);

        requireProblem(api.post("/api/products", body), 400, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.png", "images/mug.png", "/images/mug-1.svg"})
    void takesLinksThatAPageMayShow(String link) {
        var media = "\"title\": \"Mug\", \"media\": {\"primaryImage\": \"" + link + "\"}";
        var sku = "WEB-L" + link.length();
        var body = json(sku, "Mug", 5).replace("\"title\": \"Mug\"", media);

        assertThat(api.post("/api/products", body)).hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, VALIDATION_FAILED",
        "limit=101, VALIDATION_FAILED",
        "limit=x, VALIDATION_FAILED",
        "sort=colour, VALIDATION_FAILED",
        "cursor=abc, VALIDATION_FAILED",
        "status=SOLD, VALIDATION_FAILED",
        "sku=a%20b, VALIDATION_FAILED",
        "colour=blue, UNKNOWN_PARAMETER",
        "q=mug, UNKNOWN_PARAMETER"
    })
    void refusesAQueryItDoesNotKnow(String query, String code) {
        requireProblem(api.get("/api/products?" + query), 400, code);
    }

    @Test
    void refusesWhatIsTooLargeOrOfTheWrongKind() {
        var large = json("WEB-6", "x".repeat(1024 * 1024), 5);

        requireProblem(api.post("/api/products", large), 413, "PAYLOAD_TOO_LARGE");
        requireProblem(
                api.post("/api/products/import", json("WEB-6", "Mug", 5)),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        var deleted =
                api.send(HttpMethod.DELETE, "/api/products/WEB-6", Tokens.operator(), "", Map.of());
        requireProblem(deleted, 405, "METHOD_NOT_ALLOWED");
        requireProblem(api.get("/api/products/WEB-6"), 404, "NOT_FOUND");
    }

    private MvcTestResult put(String sku, String body, String ifMatch) {
        var headers = ifMatch.isEmpty() ? Map.<String, String>of() : Map.of("If-Match", ifMatch);
        return api.send(HttpMethod.PUT, "/api/products/" + sku, Tokens.operator(), body, headers);
    }
}
