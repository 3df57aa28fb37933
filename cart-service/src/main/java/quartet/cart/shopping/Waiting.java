package quartet.cart.shopping;

import java.util.Map;
import java.util.Objects;

/** An event in the outbox: its entry's id, and its fields as the script wrote them. */
record Waiting(Slot slot, String entry, Map<String, String> fields) {

    Waiting {
        fields = Map.copyOf(fields);
    }

    String session() {
        return field("session");
    }

    /** The event's id, the same however often it is sent. */
    String id() {
        return session() + ":" + field("seq");
    }

    String type() {
        return "shopping." + field("kind") + ".v1";
    }

    String field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** When it happened, in milliseconds of Redis' clock. */
    long sinceMs() {
        return Long.parseLong(entry.substring(0, entry.indexOf('-')));
    }
}
