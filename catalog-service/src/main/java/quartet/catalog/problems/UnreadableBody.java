package quartet.catalog.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;
import java.util.stream.Collectors;

/** Tells why a body could not be read: not JSON, an unknown field, a value of the wrong type. */
public final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof BodyLimit.TooLarge) {
            return BodyLimit.tooLarge();
        }
        var why = of(unreadable.getCause());
        return Problem.of(HttpStatus.BAD_REQUEST, why.code(), why.detail(), why.errors());
    }

    /** The same words for a body and for a row of an import. */
    public static BadRequest of(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    one("UNKNOWN_FIELD", "There is a field that is not known.", unknown, "unknown");
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                    one(
                            "VALIDATION_FAILED",
                            "The request is not valid.",
                            wrong,
                            "is missing or of the wrong type");
            case null, default ->
                    new BadRequest("MALFORMED_BODY", "The body is not valid JSON.", List.of());
        };
    }

    private static BadRequest one(
            String code, String detail, DatabindException where, String reason) {
        return new BadRequest(code, detail, List.of(new FieldProblem(path(where), reason)));
    }

    private static String path(DatabindException where) {
        return where.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference at) {
        return at.getPropertyName() == null ? "" + at.getIndex() : at.getPropertyName();
    }
}
