package quartet.order.ordering;

/** An order as its customer sees it. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    PROCESSING,
    SHIPPED,
    DELIVERED,
    COMPENSATING,
    REJECTED,
    CANCELLED,
    REFUNDED;

    /**
     * Whether placing is still going on, or being undone: the answer to a place request is a 202.
     */
    public boolean running() {
        return this == PENDING || this == COMPENSATING;
    }
}
