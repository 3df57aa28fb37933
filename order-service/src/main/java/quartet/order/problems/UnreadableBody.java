package quartet.order.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;
import java.util.stream.Collectors;

/** Says why a body could not be read, in the terms of the one who sent it. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(Exception unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            var problem = problem(cause);
            if (problem != null) {
                return problem;
            }
        }
        return badRequest("MALFORMED_BODY", "There is no readable body", List.of());
    }

    private static @Nullable ProblemDetail problem(Throwable cause) {
        return switch (cause) {
            case BodyTooLarge _ -> RequestProblems.tooLarge();
            case UnrecognizedPropertyException unknown ->
                    badRequest(
                            "UNKNOWN_FIELD",
                            "The body has a field nobody knows",
                            at(unknown, "unknown"));
            case DatabindException mistyped when tooLargeWithin(mistyped) == null ->
                    badRequest(
                            "VALIDATION_FAILED",
                            "The request is not valid",
                            at(mistyped, "is not valid"));
            case JacksonException broken when tooLargeWithin(broken) == null ->
                    badRequest("MALFORMED_BODY", "The body is not JSON", List.of());
            default -> null;
        };
    }

    private static @Nullable BodyTooLarge tooLargeWithin(Throwable wrapper) {
        for (Throwable cause = wrapper; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge found) {
                return found;
            }
        }
        return null;
    }

    private static List<FieldProblem> at(JacksonException where, String reason) {
        var path =
                where.getPath().stream()
                        .map(
                                step ->
                                        step.getPropertyName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        return path.isEmpty()
                ? List.of()
                : List.of(
                        new FieldProblem(path.startsWith(".") ? path.substring(1) : path, reason));
    }

    private static ProblemDetail badRequest(String code, String detail, List<FieldProblem> errors) {
        return Problems.of(HttpStatus.BAD_REQUEST, code, detail, errors);
    }
}
