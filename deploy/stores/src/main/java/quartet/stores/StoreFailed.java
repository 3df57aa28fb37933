package quartet.stores;

/** A store did not start; the message ends with the last lines of its log. */
public final class StoreFailed extends RuntimeException {

    StoreFailed(String message) {
        super(message);
    }

    StoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
