package quartet.cart.problems;

import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

import java.util.List;

/** Problem documents (RFC 9457) as all of Quartet writes them. */
public final class Problems {

    /** What is wrong with one field. */
    public record FieldError(String field, String reason) {}

    private Problems() {}

    /**
     * A problem without fields.
     *
     * @param code stable and part of the API
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        var trace = MDC.get("traceId");
        if (trace != null) {
            problem.setProperty("traceId", trace);
        }
        return problem;
    }

    /** A 400 that names what is wrong with which field. */
    public static ProblemDetail badRequest(String code, String detail, List<FieldError> errors) {
        var problem = of(HttpStatus.BAD_REQUEST, code, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
