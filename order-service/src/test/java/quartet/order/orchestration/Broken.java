package quartet.order.orchestration;

/** Rules of DESIGN §3 that can be taken away, to see that the simulation notices. */
enum Broken {
    NOTHING,
    /** Rule 1: the order's id comes from anywhere but customer and key. */
    KEY_NAMES_THE_ORDER,
    /** Rule 2: what a step announces is sent before the step is written. */
    STEP_BEFORE_CALL,
    /** Rule 2: silence counts as no. */
    UNKNOWN_IS_NOT_REFUSED,
    /** Rule 3. */
    TOMBSTONE_ON_RELEASE,
    /** Rule 3. */
    TOMBSTONE_ON_VOID,
    /** Rule 4: the step in flight is left out of the undoing. */
    STEP_IN_FLIGHT_UNDONE,
    /** Rule 4: the end is written at once. */
    ACKNOWLEDGED_BEFORE_THE_END,
    /** Rule 5. */
    FENCING,
    /** Rule 6: a cancel is heard after shipping was decided. */
    NO_CANCEL_AFTER_CAPTURE,
    /** Rule 6: goods leave the books before the money comes. */
    CAPTURE_BEFORE_SETTLE,
    /** Rule 7: who holds a lease by its own clock writes, whatever is there. */
    NO_CLOCK_DECIDES,
    /** Rule 8: holds of the past are deleted. */
    HOLDS_KEPT,
    /** Rule 9: the reconciler releases old holds of unfinished orders. */
    RECONCILER_KEEPS_OFF,
    GUARD_OF_RESERVE,
    GUARD_OF_PIN,
    GUARD_OF_RELEASE,
    UNDO_OF_PINNED,
    PIN,
    /** The key of a return makes its repeats one. */
    KEY_OF_RESTOCK,
    /** The key of a refund makes its repeats one. */
    KEY_OF_REFUND
}
