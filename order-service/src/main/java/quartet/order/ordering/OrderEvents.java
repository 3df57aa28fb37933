package quartet.order.ordering;

import org.springframework.stereotype.Component;

import quartet.order.outbox.OutboxEntry;
import quartet.order.outbox.Traces;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/** Turns what became of an order into the entry that tells it. */
@Component
public class OrderEvents {

    private final JsonMapper json;
    private final Traces traces;

    OrderEvents(JsonMapper json, Traces traces) {
        this.json = json;
        this.traces = traces;
    }

    /** The entry for what has just become of this order, or for what it was once. */
    OutboxEntry entry(Order order, Telling.Event event, Instant occurredAt, Instant writtenAt) {
        return new OutboxEntry(
                order.seq(),
                order.id() + ":" + order.seq(),
                event.type(),
                occurredAt,
                writtenAt,
                traces.traceparent(),
                json.writeValueAsString(OrderEvent.of(order, event)));
    }

    /** The entry an order begins with; an imported one has no other. */
    public OutboxEntry first(Order order, Instant occurredAt, Instant writtenAt) {
        return entry(order, Telling.first(order), occurredAt, writtenAt);
    }
}
