package quartet.order.orchestration;

import io.micrometer.core.instrument.Metrics;

import org.springframework.stereotype.Component;

import quartet.order.checkout.Checkout;
import quartet.order.checkout.CheckoutEvent.GivenUp;
import quartet.order.checkout.CheckoutEvent.Unanswered;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.Request;
import quartet.order.faults.CrashPoint;
import quartet.order.ordering.Asked;
import quartet.order.ordering.Change;
import quartet.order.ordering.Fact;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads, decides, writes; only then sends. A crash anywhere in between loses nothing: whoever reads
 * the order next sends what its state announces, again.
 */
@Component
class Orchestrator {

    private static final String SELF = "order-service";
    private static final int MOST_STEPS = 32;
    private static final int MOST_RACES = 16;
    private static final int ALARM_AFTER = 12;

    private final OrderStore orders;
    private final Participants participants;
    private final Patience patience;
    private final Writer writer;
    private final Alarms alarms;
    private final CrashPoint crash;

    Orchestrator(
            OrderStore orders,
            Participants participants,
            Patience patience,
            Writer writer,
            Alarms alarms,
            CrashPoint crash) {
        this.orders = orders;
        this.participants = participants;
        this.patience = patience;
        this.writer = writer;
        this.alarms = alarms;
        this.crash = crash;
    }

    /**
     * Takes an order as far as it goes without waiting.
     *
     * @return the order at rest, or waiting for its next try, or in another instance's hands
     */
    Order run(Order order) {
        var current = order;
        for (int i = 0; i < MOST_STEPS && !atRest(current); i++) {
            var change = step(current);
            var written = orders.advance(current, change);
            if (written.isEmpty()) {
                current = again(current);
                if (!current.saga().writer().equals(writer.name())) {
                    return current;
                }
                continue;
            }
            current = written.get();
            if (change.tries() > 0) {
                return current;
            }
        }
        return current;
    }

    /**
     * Writes what somebody wants done, whatever else is going on.
     *
     * @return the order after it; empty where it was done before or came too late
     */
    Optional<Order> decide(Order order, Deed deed, String who) {
        var current = order;
        for (int i = 0; i < MOST_RACES; i++) {
            var act = deed.on(current);
            if (act.isEmpty()) {
                return Optional.empty();
            }
            var change = change(current, act.get(), who);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            var written = orders.advance(current, change.get());
            if (written.isPresent()) {
                return written;
            }
            current = again(current);
        }
        throw new IllegalStateException(order.id() + " kept changing under " + who);
    }

    /**
     * An answer that came by another way than it was asked for. It is as good as the one that was
     * waited for, as long as its request stands announced: the key of a request makes its answer
     * one and the same for ever.
     *
     * @param answer what it means for the order as it was just read
     * @return empty where nobody asks for it now, or it says nothing: late, doubled, unreadable
     */
    Optional<Order> settle(Order order, Request request, Function<Order, Asked> answer) {
        var current = order;
        for (int i = 0; i < MOST_RACES; i++) {
            if (!asks(current, request)) {
                return Optional.empty();
            }
            var said = answer.apply(current);
            if (said.answer() instanceof Unanswered) {
                return Optional.empty();
            }
            var written = orders.advance(current, answered(current, List.of(said)));
            if (written.isPresent()) {
                return written;
            }
            current = again(current);
        }
        throw new IllegalStateException(order.id() + " kept changing under " + request);
    }

    private static boolean asks(Order order, Request request) {
        var known = order.saga().known();
        return known != null && Checkout.announced(known).contains(request);
    }

    static boolean atRest(Order order) {
        return Checkout.announced(order.state()).isEmpty();
    }

    private Order again(Order lost) {
        Metrics.counter("quartet.saga.writes.lost").increment();
        return orders.find(lost.id())
                .orElseThrow(() -> new IllegalStateException(lost.id() + " is no longer there"));
    }

    private Change step(Order order) {
        var saga = order.saga();
        var state = order.state();
        if (patience.spent(state, saga.tries(), saga.giveUpAt())) {
            var undoing = Checkout.next(state, new GivenUp()).state();
            var why = "gave up after " + saga.tries() + " tries";
            return change(order, undoing, SELF, why, 0, List.of(), List.of());
        }
        var heard = ask(order);
        crash.hit(saga.step(), "answered");
        return answered(order, heard);
    }

    private List<Asked> ask(Order order) {
        List<Asked> heard = new ArrayList<>();
        for (Request request : Checkout.announced(order.state()).stream().sorted().toList()) {
            heard.add(participants.ask(request, order));
        }
        return heard;
    }

    /** All answers of one round lead to one write; what lies between announces nothing new. */
    private Change answered(Order order, List<Asked> heard) {
        var state = order.state();
        boolean repeat = false;
        for (var one : heard) {
            var next = Checkout.next(state, one.answer()).state();
            if (next.equals(state)) {
                repeat = true;
                alarmIfImpossible(order, one);
            }
            state = next;
        }
        var tries = repeat ? order.saga().tries() + 1 : 0;
        if (tries >= ALARM_AFTER) {
            alarms.raise("%s is stuck in %s after %d tries".formatted(order.id(), state, tries));
        }
        var why =
                heard.stream().map(one -> Words.of(one.answer())).collect(Collectors.joining(", "));
        return change(order, state, SELF, why, tries, heard, List.of());
    }

    private void alarmIfImpossible(Order order, Asked heard) {
        if (!(heard.answer() instanceof Unanswered)) {
            alarms.raise(
                    "%s got an impossible answer in %s: %s"
                            .formatted(order.id(), order.saga().step(), heard.answer()));
        }
    }

    /** Empty for a decision that changes nothing. Facts alone leave the saga's pace as it is. */
    private Optional<Change> change(Order order, Deed.Act act, String who) {
        var decision = act.decision();
        if (decision == null) {
            var saga = order.saga();
            var now = patience.now();
            return Optional.of(
                    new Change(
                            order.state(),
                            who,
                            act.why(),
                            now,
                            saga.tries(),
                            saga.nextAt(),
                            writer.name(),
                            List.of(),
                            act.facts()));
        }
        var next = Checkout.next(order.state(), decision).state();
        var why = Objects.requireNonNullElseGet(act.why(), () -> Words.of(decision));
        return next.equals(order.state())
                ? Optional.empty()
                : Optional.of(change(order, next, who, why, 0, List.of(), act.facts()));
    }

    private Change change(
            Order order,
            CheckoutState to,
            String who,
            String why,
            int tries,
            List<Asked> heard,
            List<Fact> facts) {
        var resting = Checkout.announced(to).isEmpty();
        var next = tries > 0 ? patience.nextTry(order.state(), tries) : patience.leaseEnd();
        var nextAt = resting ? null : next;
        return new Change(to, who, why, patience.now(), tries, nextAt, writer.name(), heard, facts);
    }
}
