package quartet.order.checkout;

/**
 * What the saga asks of others. The order's id is the key of each, of the last two that of the
 * return: a repeat changes nothing.
 */
public enum Request {
    RESERVE,
    AUTHORISE,
    PIN,
    CAPTURE,
    SETTLE,
    RELEASE,
    VOID,
    RESTOCK,
    REFUND
}
