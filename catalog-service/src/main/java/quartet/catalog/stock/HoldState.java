package quartet.catalog.stock;

/** What became of the units an order asked for. It only moves forward, top to bottom. */
public enum HoldState {
    /** Kept for the order until it expires. */
    HELD,
    /** Kept without an end: the order is confirmed, or about to be. */
    PINNED,
    /** Gone to the customer. */
    SETTLED,
    /** Given back, or never taken: a tombstone that refuses a late reserve. */
    RELEASED,
    /** Given back because nobody pinned it in time. */
    EXPIRED;

    /** Whether it keeps units from others. */
    public boolean isLive() {
        return this == HELD || this == PINNED;
    }
}
