package quartet.analytics.problems;

/** A parameter this operation does not have. */
class UnknownParameter extends InvalidParameter {

    UnknownParameter(String field) {
        super(field, "unknown");
    }
}
