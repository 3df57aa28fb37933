package quartet.catalog.stock;

import quartet.catalog.outbox.Event;

import java.util.List;
import java.util.Map;

/** One write to a head, with everything it was computed from. */
record HeadChange(Head from, LogEntry entry, Map<String, LevelChange> changes, List<Event> events) {

    HeadChange {
        changes = Map.copyOf(changes);
        events = List.copyOf(events);
    }

    Levels levels() {
        return from.levels().plus(changes);
    }
}
