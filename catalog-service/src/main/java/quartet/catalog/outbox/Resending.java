package quartet.catalog.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Sends events again that were sent before, for a reader that lost its state. Only the newest event
 * of an aggregate, and only if nothing of it waits to be sent: the relay is about to send a newer
 * one then, and to overtake it would put events out of order.
 */
@Component
public class Resending {

    private final EventSender sender;

    Resending(EventSender sender) {
        this.sender = sender;
    }

    /** One page of them: how many were sent, and where the next page begins. */
    public record Page(int sent, @Nullable String next) {}

    /** The broker does not answer; some of the page may have been sent. */
    public static final class NoBroker extends RuntimeException {
        NoBroker() {
            super("Events cannot be sent at the moment");
        }
    }

    /**
     * @param events of different aggregates
     * @throws NoBroker unless all were acknowledged
     */
    public Page send(String topic, List<Resent> events, @Nullable String next) {
        var unsent = events.stream().map(Resent::toUnsent).toList();
        try {
            if (!new Waves(topic, sender).send(unsent).complete()) {
                throw new NoBroker();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoBroker();
        }
        return new Page(events.size(), next);
    }

    /** An event and whose it is. */
    public record Resent(String aggregate, Event event) {

        Unsent toUnsent() {
            return new Unsent(aggregate, List.of(new Unsent.Entry(event.seq(), List.of(event))));
        }
    }
}
