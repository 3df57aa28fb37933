package quartet.cart.shopping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Empties the outboxes into Kafka, in waves: of each visitor one event at a time, the next only
 * after the one before was acknowledged and deleted. Any number of relays may do this at once,
 * pause or die: consumers see duplicates, but the first occurrences in order.
 */
@Component
class ShoppingRelay {

    private static final Logger log = LoggerFactory.getLogger(ShoppingRelay.class);

    private final WaitingEvents events;
    private final Publisher publisher;
    private final ShoppingProperties properties;
    private final OutboxMeters meters;

    ShoppingRelay(
            WaitingEvents events,
            Publisher publisher,
            ShoppingProperties properties,
            OutboxMeters meters) {
        this.events = events;
        this.publisher = publisher;
        this.properties = properties;
        this.meters = meters;
    }

    /**
     * Sends what waits now, at most a batch of each slot.
     *
     * @return how many were acknowledged
     */
    int round() throws InterruptedException {
        var waiting = new ArrayList<Waiting>();
        for (var slot : Slot.ALL) {
            waiting.addAll(events.oldest(slot, properties.batch()));
        }
        meters.waiting(waiting);
        var visitors = byVisitor(waiting);
        int sent = 0;
        while (!visitors.isEmpty()) {
            var acknowledged = wave(visitors);
            events.delete(acknowledged);
            sent += acknowledged.size();
        }
        return sent;
    }

    private static Map<String, Deque<Waiting>> byVisitor(Collection<Waiting> waiting) {
        var visitors = new LinkedHashMap<String, Deque<Waiting>>();
        for (var event : waiting) {
            visitors.computeIfAbsent(event.session(), _ -> new ArrayDeque<>()).add(event);
        }
        return visitors;
    }

    /** Everybody's oldest. Whoever fails is left out for the rest of the round. */
    private List<Waiting> wave(Map<String, Deque<Waiting>> visitors) throws InterruptedException {
        var flight = new LinkedHashMap<Waiting, CompletableFuture<?>>();
        for (var queue : visitors.values()) {
            var event = queue.remove();
            flight.put(event, publisher.send(event));
        }
        var acknowledged = new ArrayList<Waiting>();
        for (var sent : flight.entrySet()) {
            if (isAcknowledged(sent.getValue())) {
                acknowledged.add(sent.getKey());
            } else {
                visitors.remove(sent.getKey().session());
            }
        }
        visitors.values().removeIf(Collection::isEmpty);
        return acknowledged;
    }

    private boolean isAcknowledged(CompletableFuture<?> sent) throws InterruptedException {
        try {
            sent.get(properties.acknowledgedWithin().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            meters.failed();
            log.warn("Kafka did not take an event: {}", e.toString());
            return false;
        }
    }
}
