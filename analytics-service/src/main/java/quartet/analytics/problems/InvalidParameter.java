package quartet.analytics.problems;

/** A parameter that no answer can be given for. */
public class InvalidParameter extends RuntimeException {

    private final String field;
    private final String reason;

    public InvalidParameter(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    Problem.FieldProblem problem() {
        return new Problem.FieldProblem(field, reason);
    }
}
