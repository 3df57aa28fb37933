package quartet.catalog.problems;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot mean anything here; always 400. */
public class BadRequest extends RuntimeException {

    private final String code;
    private final transient List<FieldProblem> errors;

    public BadRequest(String code, String detail, List<FieldProblem> errors) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** One field whose value is not acceptable. */
    public static BadRequest field(String field, String reason) {
        return new BadRequest(
                "VALIDATION_FAILED",
                "The request is not valid.",
                List.of(new FieldProblem(field, reason)));
    }

    public String code() {
        return code;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    /** All of it in one line. */
    public String summary() {
        return errors.isEmpty()
                ? detail()
                : errors.stream()
                        .map(error -> error.field() + " " + error.reason())
                        .collect(Collectors.joining("; "));
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
