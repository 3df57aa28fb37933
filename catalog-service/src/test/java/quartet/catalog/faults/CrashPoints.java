package quartet.catalog.faults;

/** Crash points for tests. */
public final class CrashPoints {

    private CrashPoints() {}

    public static CrashPoint none() {
        return new CrashPoint(null, () -> {});
    }

    /** Instead of the process, the call that comes to this place ends. */
    public static CrashPoint at(String place) {
        return new CrashPoint(
                place,
                () -> {
                    throw new Crash();
                });
    }

    /** The end of a process, as far as a test goes. */
    public static final class Crash extends Error {}
}
