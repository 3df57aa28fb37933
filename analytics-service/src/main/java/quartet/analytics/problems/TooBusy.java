package quartet.analytics.problems;

/** There is no room for one more; a little later there may be. */
public class TooBusy extends RuntimeException {

    public TooBusy() {
        super("No room");
    }
}
