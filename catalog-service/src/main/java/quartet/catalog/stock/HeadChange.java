package quartet.catalog.stock;

import quartet.catalog.outbox.Event;

import java.util.List;
import java.util.Map;

/** One write to a head, with everything it was computed from. */
record HeadChange(
        Head from,
        LogEntry entry,
        Map<String, LevelChange> changes,
        ReorderLevel reorder,
        List<Event> events) {

    HeadChange {
        changes = Map.copyOf(changes);
        events = List.copyOf(events);
    }

    /** What happened to an order's hold, or under a key, with the units it moved, if any. */
    static HeadChange of(
            Head from, LogEntry entry, Map<String, LevelChange> changes, List<Event> events) {
        return new HeadChange(from, entry, changes, from.reorder(), events);
    }

    Sku sku() {
        return from.sku();
    }

    boolean setsReorderLevel() {
        return reorder.version() != from.reorder().version();
    }

    Levels levels() {
        return from.levels().plus(changes);
    }
}
