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

    /** Whether a change of status is told to others. */
    static boolean tells(OrderStatus from, OrderStatus to) {
        return from != to
                && switch (to) {
                    case CONFIRMED, REJECTED, CANCELLED -> true;
                    case PENDING, COMPENSATING, PROCESSING, SHIPPED, DELIVERED, REFUNDED -> false;
                };
    }

    /** The entry for the state this order has just reached. */
    public OutboxEntry entry(Order order, Instant occurredAt, Instant writtenAt) {
        return new OutboxEntry(
                order.seq(),
                order.id() + ":" + order.seq(),
                type(order.progress().status()),
                occurredAt,
                writtenAt,
                traces.traceparent(),
                json.writeValueAsString(OrderEvent.of(order)));
    }

    private static String type(OrderStatus status) {
        return switch (status) {
            case PENDING -> "order.placed.v1";
            // The one event of an imported order: it was delivered long ago.
            case CONFIRMED, DELIVERED -> "order.confirmed.v1";
            case REJECTED -> "order.rejected.v1";
            case CANCELLED -> "order.cancelled.v1";
            case COMPENSATING, PROCESSING, SHIPPED, REFUNDED ->
                    throw new IllegalArgumentException("No event tells of " + status);
        };
    }
}
