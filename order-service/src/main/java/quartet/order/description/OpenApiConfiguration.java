package quartet.order.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Map;
import java.util.Objects;

/** Adds the answers that do not show in a method's signature: 201, 202 and problem documents. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer answers() {
        return api -> {
            api.info(new Info().title("Quartet orders").version("1"));
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiConfiguration::problems);
            accepted(api, "/api/orders", "201", "Ended, whichever way");
            accepted(api, "/api/orders/{id}/cancel", "200", "Cancelled");
        };
    }

    private static Schema<?> problem() {
        return new Schema<Map<String, Object>>()
                .type("object")
                .description("RFC 9457; the code is stable")
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("title", new Schema<String>().type("string"))
                .addProperty("detail", new Schema<String>().type("string"))
                .addProperty("code", new Schema<String>().type("string"))
                .addProperty("traceId", new Schema<String>().type("string"));
    }

    private static void problems(Operation operation) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        var content =
                new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("A problem").content(content));
    }

    private static void accepted(OpenAPI api, String path, String done, String meaning) {
        var item = Objects.requireNonNull(api.getPaths().get(path), path);
        var post = Objects.requireNonNull(item.getPost(), path);
        var responses = post.getResponses();
        var ok = responses.remove("200");
        var content = ok == null ? new Content() : ok.getContent();
        responses.addApiResponse(done, new ApiResponse().description(meaning).content(content));
        responses.addApiResponse(
                "202", new ApiResponse().description("Still under way").content(content));
    }
}
