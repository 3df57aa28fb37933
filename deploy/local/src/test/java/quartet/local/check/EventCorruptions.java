package quartet.local.check;

import static quartet.local.check.Corruption.of;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Topic.Told;

import java.util.Collections;
import java.util.stream.Stream;

/** Events that are missing, wrong, or in the wrong place. */
final class EventCorruptions {

    private EventCorruptions() {}

    static Stream<Corruption> all() {
        return Stream.of(
                of("E2", "event dropped", s -> s.told("orders", "o_shipped").removeLast()),
                of("E2", "newest movement dropped", s -> s.told("stock", "MUG").removeLast()),
                of("E2", "event of nobody", s -> s.told("orders", "o_x").add(told(1))),
                of("E2", "event too many", EventCorruptions::oneMore),
                of("E1", "events swapped", s -> Collections.swap(s.told("stock", "MUG"), 3, 4)),
                of("E1 E2", "gap", s -> s.told("orders", "o_returned").remove(2)),
                of("E1 E2", "beginning of a topic that keeps all lost", EventCorruptions::begun),
                of("E1", "aggregate in two partitions", EventCorruptions::scattered),
                of("E3 E2", "no outcome told", s -> s.told("orders", "o_kept").remove(1)),
                of("E3", "two outcomes told", EventCorruptions::twoOutcomes),
                of("E3", "good dead letter", s -> s.deadLetters.add(letter("o_kept:2"))));
    }

    private static Told told(long seq) {
        return new Told(seq, "order.placed.v1", 3);
    }

    private static void oneMore(GoodShop shop) {
        var told = shop.told("stock", "MUG");
        told.add(new Told(told.getLast().seq() + 1, "stock.moved.v1", 3));
    }

    private static void begun(GoodShop shop) {
        shop.told("orders", "o_shipped").removeFirst();
    }

    private static void scattered(GoodShop shop) {
        var told = shop.told("orders", "o_kept");
        var last = told.removeLast();
        told.add(new Told(last.seq(), last.type(), 5));
    }

    private static void twoOutcomes(GoodShop shop) {
        shop.tell("orders", "o_declined", "order.confirmed.v1");
    }

    private static Dump.DeadLetter letter(String id) {
        return new Dump.DeadLetter("orders", 0, 0, id, "analytics");
    }
}
