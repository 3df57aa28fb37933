package quartet.order.outbox;

import java.util.List;

/** An aggregate and all events it ever had, in their order. */
public record Retold(String id, List<OutboxEntry> events) {

    Unsent unsent() {
        return new Unsent(id, events.getLast().seq(), null, true, events);
    }
}
