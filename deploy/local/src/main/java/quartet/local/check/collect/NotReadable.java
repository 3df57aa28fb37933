package quartet.local.check.collect;

import org.jspecify.annotations.Nullable;

/** A store could not be read, or not twice alike; the message says in one line which and why. */
public final class NotReadable extends Exception {

    NotReadable(String store, String why) {
        this(store, why, null);
    }

    NotReadable(String store, Throwable cause) {
        this(store, why(cause), cause);
    }

    private NotReadable(String store, String why, @Nullable Throwable cause) {
        super("cannot read " + store + ": " + why, cause);
    }

    /** Some drivers tell the reason only in the cause, others repeat it there. */
    private static String why(Throwable problem) {
        var said = said(problem);
        var cause = problem.getCause();
        return cause == null || said.contains(said(cause)) ? said : said + ": " + said(cause);
    }

    private static String said(Throwable problem) {
        var message = problem.getMessage();
        return message == null
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
