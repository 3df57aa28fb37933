package quartet.stores.payments;

/** A request that cannot become a command. */
final class BadRequest extends Exception {

    private final int status;
    private final String code;
    private final String detail;

    BadRequest(int status, String code, String detail) {
        super(code);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    static BadRequest notFound() {
        return new BadRequest(404, "NOT_FOUND", "There is nothing here.");
    }

    static BadRequest method(String method) {
        return new BadRequest(405, "METHOD_NOT_ALLOWED", method + " is not allowed here.");
    }

    static BadRequest invalid(String field, String reason) {
        return new BadRequest(400, "VALIDATION_FAILED", field + ": " + reason);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
