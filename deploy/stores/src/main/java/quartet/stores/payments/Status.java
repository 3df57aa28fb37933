package quartet.stores.payments;

/** Where a payment stands. */
enum Status {
    AUTHORISED,
    DECLINED,
    /** For good: an authorisation that arrives later is refused. */
    VOIDED,
    LAPSED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED
}
