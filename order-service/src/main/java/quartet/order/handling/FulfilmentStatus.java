package quartet.order.handling;

/** Where the goods are. */
public enum FulfilmentStatus {
    PENDING,
    ALLOCATED,
    PICKED,
    PACKED,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    RETURNED
}
