package quartet.local.sales;

/** A row of the file that cannot become part of an invoice; the message says why. */
final class BadRow extends Exception {

    private final String reason;

    BadRow(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
