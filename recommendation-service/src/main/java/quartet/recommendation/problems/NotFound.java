package quartet.recommendation.problems;

/** There certainly is no such thing. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super("There is no " + what);
    }
}
