package quartet.order.webhook;

/** Nobody we know has sent this. */
final class NotSigned extends RuntimeException {

    NotSigned() {
        super("A valid signature is needed");
    }
}
