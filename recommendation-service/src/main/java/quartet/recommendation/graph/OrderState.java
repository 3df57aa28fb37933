package quartet.recommendation.graph;

/** What an order counts for in the graph. */
enum OrderState {
    /** Claimed for the first time, in the transaction that is just running. */
    NEW,
    /** Confirmed: its goods and pairs count. */
    APPLIED,
    /** Cancelled after it had been confirmed: nothing of it counts, whatever arrives later. */
    REVERSED
}
