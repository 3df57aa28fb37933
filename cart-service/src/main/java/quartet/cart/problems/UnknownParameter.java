package quartet.cart.problems;

/** A query parameter that means nothing here. */
class UnknownParameter extends RuntimeException {

    private final String name;

    UnknownParameter(String name) {
        super("Unknown parameter: " + name);
        this.name = name;
    }

    String name() {
        return name;
    }
}
