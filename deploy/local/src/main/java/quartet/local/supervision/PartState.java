package quartet.local.supervision;

/** Where a part stands. */
public enum PartState {
    /** For a part it needs. */
    WAITING,
    STARTING,
    READY,
    /** Died and pauses before its next start. */
    RESTARTING,
    STOPPED
}
