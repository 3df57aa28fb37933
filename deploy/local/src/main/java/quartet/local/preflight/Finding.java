package quartet.local.preflight;

/**
 * What a check found: what, whether data is safe, what to do.
 *
 * @param level FAILED stops the start
 */
public record Finding(String check, Level level, String message) {

    /** How bad it is. */
    public enum Level {
        OK,
        WARNING,
        FAILED
    }

    static Finding ok(String check, String message) {
        return new Finding(check, Level.OK, message);
    }

    static Finding warning(String check, String message) {
        return new Finding(check, Level.WARNING, message);
    }

    static Finding failed(String check, String message) {
        return new Finding(check, Level.FAILED, message);
    }

    public boolean failed() {
        return level == Level.FAILED;
    }
}
