package quartet.catalog.problems;

/** What is wrong with one field, in words for the person who sent it. */
public record FieldProblem(String field, String reason) {}
