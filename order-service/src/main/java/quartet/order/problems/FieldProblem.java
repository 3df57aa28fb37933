package quartet.order.problems;

/** What is wrong with one field of a request, for example {@code lines[0].quantity}. */
public record FieldProblem(String field, String reason) {}
