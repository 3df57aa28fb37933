package quartet.local.supervision;

/** A part ended, or never answered, when it should be running. */
public final class PartDied extends Exception {

    private final String part;
    private final String how;

    /**
     * @param how follows the part's name: "ended with exit code 1"
     */
    public PartDied(String part, String how) {
        super(part + " " + how);
        this.part = part;
        this.how = how;
    }

    public PartDied(String part, int exitCode) {
        this(part, how(exitCode));
    }

    public String part() {
        return part;
    }

    public String how() {
        return how;
    }

    static String how(int exitCode) {
        return "ended with exit code " + exitCode + (exitCode == 137 ? " (killed)" : "");
    }
}
