package quartet.cart.shopping;

import quartet.cart.access.Visitor;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of 16 hash slots of a Redis cluster. All of a visitor's keys stand in one, so that a script
 * may change them together with the outbox they share with other visitors of that slot.
 */
public record Slot(int number) {

    private static final int COUNT = 16;

    static final List<Slot> ALL = IntStream.range(0, COUNT).mapToObj(Slot::new).toList();

    public static Slot of(Visitor visitor) {
        return new Slot(Math.floorMod(visitor.id().hashCode(), COUNT));
    }

    /** A visitor's key: {@code {v7}:cart:g_abc}. */
    public String key(String kind, String of) {
        return "{v" + number + "}:" + kind + ":" + of;
    }

    String outbox() {
        return "{v" + number + "}:shopping";
    }
}
