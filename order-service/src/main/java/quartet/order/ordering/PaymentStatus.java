package quartet.order.ordering;

/** Where the money is. */
public enum PaymentStatus {
    PENDING,
    AUTHORISED,
    DECLINED,
    LAPSED,
    CAPTURED,
    VOIDED,
    PARTIALLY_REFUNDED,
    REFUNDED
}
