package quartet.order.outbox;

/** Kafka did not take all of it; whatever it took may be sent again. */
public final class NotRetold extends RuntimeException {

    NotRetold() {
        super("Kafka does not take it; send the same again");
    }
}
