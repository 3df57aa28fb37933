package quartet.order.analysis;

/** An event nobody will ever be able to read: it goes to the dead letters at once. */
final class MalformedEvent extends RuntimeException {

    MalformedEvent(String message) {
        super(message);
    }

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
