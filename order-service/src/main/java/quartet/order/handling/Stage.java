package quartet.order.handling;

/** How far the saga lets goods go. */
public enum Stage {
    /** Nothing is promised, or everything is being taken back. */
    NOTHING,
    /** Goods are promised, none has left. */
    PROMISED,
    /** Paid: what is in a parcel has left. */
    LEAVING
}
