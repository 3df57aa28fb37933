package quartet.order.problems;

import java.util.List;

/** A request that is well formed and still makes no sense: 400 with the fields it is about. */
public final class InvalidInput extends RuntimeException {

    private final String code;
    private final transient List<FieldProblem> errors;

    public InvalidInput(String code, String message, FieldProblem... errors) {
        super(message);
        this.code = code;
        this.errors = List.of(errors);
    }

    public static InvalidInput of(String field, String reason) {
        return new InvalidInput(
                "VALIDATION_FAILED", "The request is not valid", new FieldProblem(field, reason));
    }

    String code() {
        return code;
    }

    List<FieldProblem> errors() {
        return errors;
    }
}
