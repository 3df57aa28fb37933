package quartet.recommendation.problems;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

import java.util.List;

/**
 * A problem document as RFC 9457 has it.
 *
 * @param code stable, part of the API
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        @Nullable String traceId) {

    /** What is wrong with one field or parameter. */
    public record FieldProblem(String field, String reason) {}

    static Problem of(
            HttpStatusCode status,
            String code,
            String detail,
            List<FieldProblem> errors,
            @Nullable String traceId) {
        var title = code.charAt(0) + code.substring(1).toLowerCase(java.util.Locale.ROOT);
        return new Problem(
                "about:blank",
                title.replace('_', ' '),
                status.value(),
                detail,
                code,
                errors,
                traceId);
    }
}
