package quartet.catalog.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A broker that keeps what it acknowledges, and may refuse. */
public final class RecordingSender implements EventSender {

    private final List<Event> received = new CopyOnWriteArrayList<>();
    private volatile Predicate<Event> refused = _ -> false;

    public void refuse(Predicate<Event> events) {
        refused = events;
    }

    public List<Event> received() {
        return received;
    }

    /** The sequence numbers that arrived for one aggregate, repeats included. */
    public List<Long> seqsOf(String aggregate) {
        return received.stream()
                .filter(event -> event.id().startsWith(aggregate + ":"))
                .map(Event::seq)
                .toList();
    }

    @Override
    public CompletableFuture<?> send(String topic, String key, Event event) {
        if (refused.test(event)) {
            return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        }
        received.add(event);
        return CompletableFuture.completedFuture(null);
    }
}
