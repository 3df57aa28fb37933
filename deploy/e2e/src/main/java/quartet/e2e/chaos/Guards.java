package quartet.e2e.chaos;

/**
 * How much must have happened before a run counts (FAULTS §5, vacuity).
 *
 * @param rejected per reason that customers can cause
 * @param cancelled before they were confirmed, and as many after
 * @param kinds of faults that were felt
 * @param duplicates events that were told more than once
 * @param resumed sagas that another process went on with
 */
public record Guards(
        int confirmed,
        int rejected,
        int cancelled,
        int shipped,
        int kinds,
        int duplicates,
        int resumed) {

    /** For a run of a minute. */
    public static Guards full() {
        return new Guards(50, 5, 5, 5, 4, 1, 1);
    }

    /**
     * For one on a machine that builds, where few orders come through: that it was no idle run.
     * Whether another process goes on with a saga, or a relay dies between telling an event and
     * noting that it did, is chance then: {@code FaultMatrixTests -Dfaults=all} see to both.
     */
    public static Guards least() {
        return new Guards(20, 0, 1, 0, 4, 0, 0);
    }

    /** For a shorter one. */
    public static Guards scaled(double seconds) {
        var share = Math.min(1, seconds / 60);
        return new Guards(
                (int) Math.ceil(50 * share),
                (int) Math.ceil(5 * share * share),
                (int) Math.ceil(5 * share * share),
                (int) Math.ceil(5 * share),
                4,
                1,
                1);
    }
}
