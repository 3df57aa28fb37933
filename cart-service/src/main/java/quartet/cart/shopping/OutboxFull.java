package quartet.cart.shopping;

/** So many events wait for Kafka that no more are taken in. Nothing was changed. */
public class OutboxFull extends RuntimeException {

    OutboxFull() {
        super("Too many events wait for Kafka");
    }
}
