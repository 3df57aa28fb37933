package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the store is meant to do with one order, in memory and one thing at a time: the oracle. */
final class OrdersModel {

    /** What a relay read, and under which revision. */
    record Read(long seq, long rev, boolean resting, List<Long> unsent) {}

    /** A document, and the numbers of the events in its outbox. */
    record Stored(@Nullable Order order, List<Long> outbox, boolean open) {}

    private @Nullable Order order;
    private final List<Long> outbox = new ArrayList<>();
    private boolean open;

    boolean claim(Order claimed) {
        if (order != null) {
            return false;
        }
        order = claimed;
        outbox.add(claimed.seq());
        open = true;
        return true;
    }

    Optional<Order> find() {
        return Optional.ofNullable(order);
    }

    /** Only what was computed from the newest revision is written. */
    Optional<Order> advance(Order read, Change change) {
        if (!current(read)) {
            return Optional.empty();
        }
        var next = read.after(change);
        for (long seq = read.seq() + 1; seq <= next.seq(); seq++) {
            outbox.add(seq);
        }
        open |= next.seq() > read.seq() || next.saga().nextAt() != null;
        order = next;
        return Optional.of(next);
    }

    boolean lease(Order read, Instant until) {
        var now = order;
        var due = read.saga().nextAt();
        if (now == null || !current(read) || due == null || !due.equals(now.saga().nextAt())) {
            return false;
        }
        var s = now.saga();
        var leased =
                new Saga(
                        s.rev(),
                        s.known(),
                        s.tries(),
                        until,
                        s.giveUpAt(),
                        s.writer(),
                        s.log(),
                        s.dropped());
        order =
                new Order(
                        now.id(),
                        now.purchase(),
                        now.progress(),
                        now.handling(),
                        now.ledger(),
                        leased,
                        now.seq(),
                        now.history(),
                        now.analyticsProcessed());
        return true;
    }

    /** Empty where there is nothing to send. */
    Optional<Read> relay() {
        return find().filter(_ -> !outbox.isEmpty())
                .map(
                        now ->
                                new Read(
                                        now.seq(),
                                        now.saga().rev(),
                                        now.saga().nextAt() == null,
                                        List.copyOf(outbox)));
    }

    /** Closes the order with its last entry, or does nothing if anything came in between. */
    void acknowledge(Read read, long upTo) {
        var closes = read.resting() && upTo == read.seq();
        var same = find().filter(o -> o.saga().rev() == read.rev() && o.seq() == read.seq());
        if (!closes || same.isPresent()) {
            outbox.removeIf(seq -> seq <= upTo);
            open &= !closes;
        }
    }

    /** All of it, to hold against what is stored. */
    Stored stored() {
        return new Stored(order, List.copyOf(outbox), open);
    }

    private boolean current(Order read) {
        return order != null && order.saga().rev() == read.saga().rev();
    }
}
