package quartet.recommendation.problems;

/** A parameter this operation does not have. */
class UnknownParameter extends RuntimeException {

    private final String parameter;

    UnknownParameter(String parameter) {
        super("Unknown parameter " + parameter);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
