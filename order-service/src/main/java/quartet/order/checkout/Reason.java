package quartet.order.checkout;

/** Why an order ended without goods. The names are part of the API. */
public enum Reason {
    OUT_OF_STOCK,
    HOLD_EXPIRED,
    INVENTORY_UNAVAILABLE,
    PAYMENT_DECLINED,
    PAYMENT_UNKNOWN,
    PAYMENT_LAPSED,
    CANCELLED_BY_CUSTOMER,
    CANCELLED_BY_OPERATOR
}
