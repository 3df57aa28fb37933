package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;
import quartet.catalog.traces.CurrentTrace;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events a movement leads to: that units moved, and perhaps that few are left or that there are
 * some again. Each carries the levels of every warehouse afterwards.
 */
@Component
public class StockEvents {

    /** The type of a movement's event. */
    public static final String MOVED = "stock.moved.v1";

    private final JsonMapper json;
    private final CurrentTrace trace;

    StockEvents(JsonMapper json, CurrentTrace trace) {
        this.json = json;
        this.trace = trace;
    }

    /** The body of stock.moved.v1. */
    record Moved(
            Sku sku,
            long seq,
            MovementKind kind,
            @Nullable String reference,
            @Nullable String reason,
            String who,
            @Nullable OrderId orderId,
            SortedMap<String, Long> units,
            SortedMap<String, StockLevel> after,
            Instant movedAt) {}

    /** The body of stock.low.v1 and of stock.back-in-stock.v1. */
    record Availability(
            Sku sku,
            long seq,
            long available,
            long reorderLevel,
            SortedMap<String, StockLevel> after,
            Instant movedAt) {}

    /** In the order they are to be sent; the first is the movement itself. */
    List<Event> of(Head head, Movement movement, Instant at) {
        var events = new ArrayList<Event>();
        var after = head.levels().plus(movement.changes());
        long seq = head.seq() + 1;
        events.add(event(head, seq, MOVED, moved(head, seq, movement, after, at), at));
        long before = head.levels().available();
        var reorder = head.reorder();
        if (!reorder.isReachedBy(before) && reorder.isReachedBy(after.available())) {
            events.add(availability(head, ++seq, "stock.low.v1", reorder, after, at));
        }
        if (before == 0 && after.available() > 0) {
            events.add(availability(head, ++seq, "stock.back-in-stock.v1", reorder, after, at));
        }
        return events;
    }

    /** A level that is raised to where stock stands already has been reached, too. */
    List<Event> of(Head head, ReorderLevel reorder, Instant at) {
        long available = head.levels().available();
        boolean reached = !head.reorder().isReachedBy(available) && reorder.isReachedBy(available);
        return reached
                ? List.of(
                        availability(
                                head, head.seq() + 1, "stock.low.v1", reorder, head.levels(), at))
                : List.of();
    }

    private static Moved moved(Head head, long seq, Movement movement, Levels after, Instant at) {
        var units = new TreeMap<String, Long>();
        movement.changes()
                .forEach((where, change) -> units.put(where, movement.kind().counts(change)));
        return new Moved(
                head.sku(),
                seq,
                movement.kind(),
                movement.reference(),
                movement.reason(),
                movement.who(),
                movement.orderId(),
                units,
                after.warehouses(),
                at);
    }

    private Event availability(
            Head head, long seq, String type, ReorderLevel reorder, Levels after, Instant at) {
        var body =
                new Availability(
                        head.sku(),
                        seq,
                        after.available(),
                        reorder.units(),
                        after.warehouses(),
                        at);
        return event(head, seq, type, body, at);
    }

    private Event event(Head head, long seq, String type, Object body, Instant at) {
        return Event.of(
                head.sku().value(),
                seq,
                type,
                at,
                trace.traceparent(),
                json.writeValueAsString(body));
    }
}
