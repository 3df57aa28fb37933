package quartet.cart.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

import quartet.cart.problems.Problems.FieldError;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/** Says what is wrong with a body: too long, no JSON at all, a field too many, or a wrong value. */
final class UnreadableBodies {

    private UnreadableBodies() {}

    static ProblemDetail problemOf(@Nullable Throwable cause) {
        for (var e = cause; e != null; e = e.getCause()) {
            if (e instanceof BodyTooLarge tooLarge) {
                return tooLarge.problem();
            }
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Problems.badRequest(
                            "UNKNOWN_FIELD",
                            "The body has a field that means nothing here",
                            List.of(new FieldError(pathOf(unknown), "unknown field")));
            case StreamReadException _ -> malformed();
            case JacksonException wrong ->
                    Problems.badRequest(
                            "VALIDATION_FAILED",
                            "The body has a value that cannot be",
                            List.of(new FieldError(pathOf(wrong), "wrong type or value")));
            case null, default -> malformed();
        };
    }

    private static ProblemDetail malformed() {
        return Problems.badRequest("MALFORMED_BODY", "The body is no readable JSON", List.of());
    }

    private static String pathOf(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
