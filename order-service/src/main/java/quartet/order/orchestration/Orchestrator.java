package quartet.order.orchestration;

import io.micrometer.core.instrument.Metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.order.checkout.Checkout;
import quartet.order.checkout.CheckoutEvent;
import quartet.order.checkout.CheckoutEvent.Decision;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.GivenUp;
import quartet.order.checkout.CheckoutEvent.NotSent;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.Unanswered;
import quartet.order.checkout.CheckoutEvent.Unknown;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.Request;
import quartet.order.ordering.Asked;
import quartet.order.ordering.Change;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads, decides, writes; only then sends. A crash anywhere in between loses nothing: whoever reads
 * the order next sends what its state announces, again.
 */
@Component
class Orchestrator {

    private static final Logger log = LoggerFactory.getLogger(Orchestrator.class);
    private static final String SELF = "order-service";
    private static final int MOST_STEPS = 32;
    private static final int MOST_RACES = 16;
    private static final int ALARM_AFTER = 12;

    private final OrderStore orders;
    private final Participants participants;
    private final Patience patience;
    private final Writer writer;

    Orchestrator(OrderStore orders, Participants participants, Patience patience, Writer writer) {
        this.orders = orders;
        this.participants = participants;
        this.patience = patience;
        this.writer = writer;
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
     * Writes somebody's decision, whatever else is going on.
     *
     * @param words why, as they put it
     * @return the order after it; empty where the decision came too late to change anything
     */
    Optional<Order> decide(Order order, Decision decision, String who, @Nullable String words) {
        var current = order;
        for (int i = 0; i < MOST_RACES; i++) {
            var next = Checkout.next(current.state(), decision);
            if (next.state().equals(current.state())) {
                return Optional.empty();
            }
            var change =
                    change(current, next.state(), who, words == null ? why(decision) : words, 0);
            var written = orders.advance(current, change);
            if (written.isPresent()) {
                return written;
            }
            current = again(current);
        }
        throw new IllegalStateException(order.id() + " kept changing under " + decision);
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
            return change(order, undoing, SELF, "gave up after " + saga.tries() + " tries", 0);
        }
        return answered(order, ask(order));
    }

    private List<Asked> ask(Order order) {
        List<Asked> answers = new ArrayList<>();
        for (Request request : Checkout.announced(order.state()).stream().sorted().toList()) {
            answers.add(participants.ask(request, order));
        }
        return answers;
    }

    /** All answers of one round lead to one write; what lies between announces nothing new. */
    private Change answered(Order order, List<Asked> answers) {
        var state = order.state();
        for (var answer : answers) {
            state = Checkout.next(state, answer.answer()).state();
        }
        var silent = answers.stream().anyMatch(asked -> asked.answer() instanceof Unanswered);
        var tries = silent ? order.saga().tries() + 1 : 0;
        if (tries >= ALARM_AFTER) {
            log.error("ALARM: {} is stuck in {} after {} tries", order.id(), state, tries);
        }
        return change(order, state, SELF, why(answers), tries, answers);
    }

    private Change change(Order order, CheckoutState to, String who, String why, int tries) {
        return change(order, to, who, why, tries, List.of());
    }

    private Change change(
            Order order, CheckoutState to, String who, String why, int tries, List<Asked> answers) {
        var resting = Checkout.announced(to).isEmpty();
        var next = tries > 0 ? patience.nextTry(order.state(), tries) : patience.leaseEnd();
        return new Change(
                to, who, why, patience.now(), tries, resting ? null : next, writer.name(), answers);
    }

    private static String why(List<Asked> answers) {
        return answers.stream().map(asked -> why(asked.answer())).collect(Collectors.joining(", "));
    }

    private static String why(CheckoutEvent event) {
        return switch (event) {
            case Done(var request) -> request + " done";
            case Refused(var reason) -> reason.name();
            case NotSent _ -> "not sent";
            case Unknown _ -> "no answer";
            case CheckoutEvent.Cancelled(var reason) -> reason.name();
            case GivenUp _ -> "given up";
            case CheckoutEvent.ShippingDecided _ -> "shipping decided";
        };
    }
}
