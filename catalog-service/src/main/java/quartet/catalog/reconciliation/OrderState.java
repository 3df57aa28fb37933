package quartet.catalog.reconciliation;

/** What order-service says of an order. */
enum OrderState {
    /** It still looks after its holds itself. */
    UNFINISHED,
    /** Its goods have left. */
    SHIPPED,
    /** Rejected or cancelled, with everything undone. */
    UNDONE
}
