package quartet.analytics.problems;

/** There is nothing of that name in the books. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
