package quartet.order.faults;

import org.jspecify.annotations.Nullable;

/**
 * The places where this process may be told to die, for example {@code AUTHORISE.written}: one of
 * them by the property {@code quartet.crash-at}, else none.
 */
public final class CrashPoint {

    /** Like {@code kill -9}: no hook runs, nothing is flushed. */
    static final int KILLED = 137;

    private final @Nullable String armed;
    private final Runnable death;

    public CrashPoint(@Nullable String armed, Runnable death) {
        this.armed = armed;
        this.death = death;
    }

    public static CrashPoint none() {
        return new CrashPoint(null, () -> {});
    }

    public void hit(String point) {
        if (point.equals(armed)) {
            death.run();
        }
    }

    /** The same as {@code hit(step + "." + moment)}, at no cost where nothing is armed. */
    public void hit(String step, String moment) {
        if (armed != null) {
            hit(step + "." + moment);
        }
    }
}
