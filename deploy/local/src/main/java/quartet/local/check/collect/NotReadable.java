package quartet.local.check.collect;

/** A store could not be read, or not twice alike; the message says which and why. */
public final class NotReadable extends Exception {

    NotReadable(String message) {
        super(message);
    }

    NotReadable(String store, Exception cause) {
        super(store + " cannot be read: " + cause.getMessage(), cause);
    }
}
