package quartet.order.outbox;

import java.util.function.Consumer;

/** Wakes the relay after a write that put something into an outbox. */
public final class OutboxSignal {

    private final Consumer<String> written;

    OutboxSignal(Consumer<String> written) {
        this.written = written;
    }

    public void written(String orderId) {
        written.accept(orderId);
    }
}
