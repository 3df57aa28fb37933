package quartet.e2e.chaos;

import quartet.e2e.Answer;

/**
 * What its customer can see of an order.
 *
 * @param returnId empty if nothing is to come back
 * @param returned how far the return is
 */
record Standing(String status, String returnId, String returned) {

    /** There is no such order. */
    static final Standing NOWHERE = new Standing("NOWHERE", "", "");

    /** Nobody answers, or nobody who knows. */
    static final Standing UNKNOWN = new Standing("UNKNOWN", "", "");

    static Standing of(Answer order) {
        return new Standing(
                order.text("/status"),
                order.text("/returns/0/id"),
                order.text("/returns/0/status"));
    }

    /** {@code SHIPPED}, and {@code SHIPPED REQUESTED} once goods are to come back. */
    String inWords() {
        return (status + " " + returned).strip();
    }
}
