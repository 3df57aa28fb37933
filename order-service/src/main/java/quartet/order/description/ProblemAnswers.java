package quartet.order.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import java.util.Map;

/** Problem documents (RFC 9457) as the OpenAPI document describes them. */
final class ProblemAnswers {

    static final String SCHEMA = "Problem";
    private static final String TYPE = "application/problem+json";
    private static final Map<String, String> MEANINGS =
            Map.of(
                    "400", "The request makes no sense; errors name the fields",
                    "401", "A valid token, or signature, is needed",
                    "403", "Not for this caller",
                    "404", "There is none, or it is somebody else's",
                    "409", "It does not fit how things stand",
                    "413", "The body is larger than 64 KB",
                    "422", "It cannot be done as it was asked for",
                    "429", "Too many of this caller's are under way; see Retry-After",
                    "503", "Not now; see Retry-After. Nothing was stored that was not said",
                    "default", "A problem");

    private ProblemAnswers() {}

    static Schema<?> schema() {
        var error = new Schema<Object>();
        error.setType("object");
        error.addProperty("field", text());
        error.addProperty("reason", text());
        var errors = new Schema<Object>();
        errors.setType("array");
        errors.setItems(error);
        return new Schema<Map<String, Object>>()
                .type("object")
                .description("RFC 9457; the code is stable")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", text())
                .addProperty("code", text())
                .addProperty("errors", errors)
                .addProperty("traceId", text());
    }

    static void add(Operation operation, String... statuses) {
        for (var status : statuses) {
            operation.getResponses().addApiResponse(status, problem(status));
        }
    }

    private static ApiResponse problem(String status) {
        var schema = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
        return new ApiResponse()
                .description(MEANINGS.getOrDefault(status, "A problem"))
                .content(new Content().addMediaType(TYPE, new MediaType().schema(schema)));
    }

    private static Schema<String> text() {
        var text = new Schema<String>();
        text.setType("string");
        return text;
    }
}
