package quartet.catalog.problems;

/** Why a change was not made that has to name the version it was made from. */
public abstract sealed class VersionRefused extends RuntimeException {

    private VersionRefused(String message) {
        super(message);
    }

    /** No version was named. */
    static final class Missing extends VersionRefused {
        Missing() {
            super("Say in If-Match which version you read");
        }
    }

    /** Somebody changed it in between. */
    public static final class Stale extends VersionRefused {
        public Stale(Object what) {
            super(what + " was changed since you read it");
        }
    }
}
