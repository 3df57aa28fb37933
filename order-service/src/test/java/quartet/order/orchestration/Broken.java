package quartet.order.orchestration;

/** Rules of DESIGN §3 that can be taken away, to see that the simulation notices. */
enum Broken {
    NOTHING,
    TOMBSTONE_ON_RELEASE,
    TOMBSTONE_ON_VOID,
    GUARD_OF_RESERVE,
    GUARD_OF_PIN,
    GUARD_OF_RELEASE,
    FENCING,
    UNDO_OF_PINNED,
    PIN
}
