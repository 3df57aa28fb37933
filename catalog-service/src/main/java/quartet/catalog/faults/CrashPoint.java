package quartet.catalog.faults;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ends the process the hard way when it comes to the place it was told, {@code quartet.crash-at};
 * told nothing, it costs nothing. The places are {@code reserve}, {@code pin}, {@code settle},
 * {@code release}, {@code expire}, {@code restock} and {@code move}, each with {@code .before} and
 * {@code .written} (the write to the head), the first four and {@code restock} also with {@code
 * .between} (two SKUs of one call), and {@code relay.copied} and {@code relay.sent}.
 */
@Component
public class CrashPoint {

    private static final int AS_IF_KILLED = 137;

    private final @Nullable String armed;
    private final Runnable death;

    @Autowired
    CrashPoint(FaultProperties properties) {
        this(properties.crashAt(), () -> Runtime.getRuntime().halt(AS_IF_KILLED));
    }

    CrashPoint(@Nullable String armed, Runnable death) {
        this.armed = armed;
        this.death = death;
    }

    /** Whether this is the place, for who would not come by it otherwise. */
    public boolean isSet(String what, String moment) {
        return armed != null && armed.equals(what + "." + moment);
    }

    /** Does not return if this is the place. */
    public void hit(String what, String moment) {
        if (isSet(what, moment)) {
            death.run();
        }
    }
}
