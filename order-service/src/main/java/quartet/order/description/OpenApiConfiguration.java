package quartet.order.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Objects;

/** Adds the answers that do not show in a method's signature: 201, 202 and problem documents. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String WEBHOOK = "/api/payments/webhook";

    private static final List<String> DECISIONS =
            List.of(
                    "process",
                    "pick",
                    "pack",
                    "ship",
                    "deliver",
                    "refunds",
                    "returns/{returnId}/receive",
                    "returns/{returnId}/decline");

    @Bean
    OpenApiCustomizer answers() {
        return api -> {
            api.info(new Info().title("Quartet orders").version("1"));
            api.getComponents().addSchemas(ProblemAnswers.SCHEMA, ProblemAnswers.schema());
            api.getPaths().forEach(OpenApiConfiguration::problems);
            var placing = post(api, "/api/orders");
            accepted(placing, "201", "Ended, whichever way");
            ProblemAnswers.add(placing, "409", "413", "422", "429");
            var cancelling = post(api, "/api/orders/{id}/cancel");
            accepted(cancelling, "200", "Cancelled");
            ProblemAnswers.add(cancelling, "409");
            DECISIONS.forEach(path -> decided(post(api, "/api/orders/{id}/" + path)));
            var returning = post(api, "/api/orders/{id}/returns");
            var asked = Objects.requireNonNull(returning.getResponses().remove("200"));
            returning.getResponses().addApiResponse("201", asked.description("Asked for"));
            ProblemAnswers.add(returning, "409", "422");
            ProblemAnswers.add(post(api, "/api/orders/{id}/refunds"), "422");
            var webhook = post(api, WEBHOOK);
            webhook.getResponses().remove("403");
            ProblemAnswers.add(webhook, "413");
        };
    }

    private static void decided(Operation operation) {
        accepted(operation, "200", "Done");
        ProblemAnswers.add(operation, "409");
    }

    /** Whoever reads, writes or decides may be told these. */
    private static void problems(String path, PathItem item) {
        for (var operation : item.readOperations()) {
            ProblemAnswers.add(operation, "default", "400", "401", "403", "503");
            if (path.contains("{")) {
                ProblemAnswers.add(operation, "404");
            }
        }
    }

    private static Operation post(OpenAPI api, String path) {
        var item = Objects.requireNonNull(api.getPaths().get(path), path);
        return Objects.requireNonNull(item.getPost(), path);
    }

    private static void accepted(Operation operation, String done, String meaning) {
        var responses = operation.getResponses();
        responses.remove("200");
        var content =
                new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType()
                                        .schema(
                                                new Schema<>()
                                                        .$ref("#/components/schemas/OrderView")));
        responses.addApiResponse(done, new ApiResponse().description(meaning).content(content));
        responses.addApiResponse(
                "202", new ApiResponse().description("Still under way").content(content));
    }
}
