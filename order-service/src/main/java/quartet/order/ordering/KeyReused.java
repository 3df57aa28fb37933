package quartet.order.ordering;

/** The Idempotency-Key stands for something else already; nothing was changed. */
public final class KeyReused extends RuntimeException {

    public KeyReused() {
        super("This Idempotency-Key was used for another request");
    }
}
