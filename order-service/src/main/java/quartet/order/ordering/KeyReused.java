package quartet.order.ordering;

/** The Idempotency-Key stands for something else already; nothing was changed. */
public final class KeyReused extends RuntimeException {

    /**
     * @param what it stands for: an order, a request
     */
    public KeyReused(String what) {
        super("This Idempotency-Key was used for another " + what);
    }
}
