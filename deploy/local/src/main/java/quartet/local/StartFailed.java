package quartet.local;

import java.util.List;

/** The system did not start; nothing of it runs. Says what to show, and the exit code. */
public final class StartFailed extends Exception {

    static final int PREFLIGHT = 2;
    static final int PART_DIED = 3;
    static final int TOO_SLOW = 4;

    private final int exitCode;
    private final List<String> details;

    StartFailed(int exitCode, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
    }

    int exitCode() {
        return exitCode;
    }

    /** Log lines and a hint. */
    List<String> details() {
        return details;
    }
}
