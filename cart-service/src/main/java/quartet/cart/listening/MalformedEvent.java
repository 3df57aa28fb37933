package quartet.cart.listening;

/** An event nobody will ever be able to read: it goes to the dead letters at once. */
public class MalformedEvent extends RuntimeException {

    public MalformedEvent(String message) {
        super(message);
    }

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
