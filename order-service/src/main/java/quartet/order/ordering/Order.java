package quartet.order.ordering;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;
import quartet.order.handling.FulfilmentStatus;
import quartet.order.handling.Handling;
import quartet.order.handling.Parcel;
import quartet.order.handling.Refund;
import quartet.order.handling.Whereabouts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order as it was read, or as it was just written.
 *
 * @param handling what was done with its goods
 * @param ledger the money, as the payment provider told it
 * @param seq the number of its newest event
 * @param analyticsProcessed whether analytics-service has it in its books
 */
public record Order(
        OrderId id,
        Purchase purchase,
        Progress progress,
        Handling handling,
        Ledger ledger,
        Saga saga,
        long seq,
        List<StatusChange> history,
        boolean analyticsProcessed) {

    public Order {
        history = List.copyOf(history);
    }

    /** A new order, whose claim announces the first step at once. */
    public static Order claim(
            OrderId id, Purchase purchase, String writer, Instant nextAt, Instant giveUpAt) {
        var at = purchase.createdAt();
        var saga = new Saga(0, new Reserving(), 0, nextAt, giveUpAt, writer, List.of(), 0);
        var first =
                new Change(
                        new Reserving(), purchase.customer().value(), null, at, 0, nextAt, writer);
        var placed = new StatusChange(null, OrderStatus.PENDING, first.who(), null, at);
        return new Order(
                id,
                purchase,
                Progress.CLAIMED,
                Handling.of(purchase.items()),
                Ledger.EMPTY,
                saga.moved(first),
                1,
                List.of(placed),
                false);
    }

    /** An order that was paid and delivered long ago: at rest from the start. */
    public static Order past(OrderId id, Purchase purchase) {
        var at = purchase.createdAt();
        var delivered =
                new Progress(
                        OrderStatus.DELIVERED,
                        null,
                        PaymentStatus.CAPTURED,
                        FulfilmentStatus.DELIVERED,
                        at);
        var saga = new Saga(1, new Shipped(), 0, null, Instant.EPOCH, "import", List.of(), 0);
        var paid = Ledger.implied(PaymentStatus.CAPTURED, purchase.totals().total());
        var handling = Handling.of(purchase.items());
        return new Order(id, purchase, delivered, handling, paid, saga, 1, List.of(), false);
    }

    public CheckoutState state() {
        return saga.state();
    }

    /** Where the goods of one line are. */
    FulfilmentStatus fulfilment(OrderLine line) {
        return handling.items().stream()
                .filter(item -> item.sku().equals(line.sku()))
                .findFirst()
                .map(item -> Whereabouts.of(item, handling, Progress.stage(state())))
                .orElse(progress.fulfilment());
    }

    /**
     * The order after that change; its number of events grows where the change is told to others.
     */
    Order after(Change change) {
        var handled = handled(change);
        var paid = ledger.after(change.money());
        var next = progress.after(change.to(), handled, paid, change.at()).paid(paid);
        List<StatusChange> longer = new ArrayList<>(history);
        if (next.status() != progress.status()) {
            var reason = next.reason();
            var why = reason == null ? change.why() : why(reason, change);
            var who = who(next.status(), handled, change);
            longer.add(new StatusChange(progress.status(), next.status(), who, why, change.at()));
        }
        var after =
                new Order(
                        id,
                        purchase,
                        next,
                        handled,
                        paid,
                        saga.moved(change),
                        seq,
                        longer,
                        analyticsProcessed);
        return Telling.of(this, after).isPresent() ? after.told(seq + 1, next) : after;
    }

    /** As it was when it told of that. */
    Order told(long number, Progress then) {
        return new Order(
                id, purchase, then, handling, ledger, saga, number, history, analyticsProcessed);
    }

    private Handling handled(Change change) {
        var handled = handling;
        for (var fact : change.facts()) {
            handled =
                    switch (fact) {
                        case Fact.Allocated(var takes) -> handled.allocated(takes);
                        case Fact.Handled(var after) -> after;
                    };
        }
        if (change.to() instanceof Compensating) {
            return handled.takenBack();
        }
        var goods = handled;
        return done(change.to()).map(task -> done(goods, task, change.at())).orElse(goods);
    }

    /** The task that this step ends: it was the first before, and is not any more. */
    private Optional<Task> done(CheckoutState next) {
        if (!(saga.known() instanceof Returning before)) {
            return Optional.empty();
        }
        var goesOn = next instanceof Returning after && after.now().equals(before.now());
        return goesOn ? Optional.empty() : Optional.of(before.now());
    }

    private static Handling done(Handling handled, Task task, Instant at) {
        return task.request() == Request.RESTOCK
                ? handled.restocked(task.id())
                : handled.refunded(task.id(), at);
    }

    /** Whose decision it was, also where the saga had to see to something first. */
    private String who(OrderStatus next, Handling handled, Change change) {
        var decided =
                switch (next) {
                    case SHIPPED -> handled.parcels().stream().findFirst().map(Parcel::who);
                    case REFUNDED ->
                            done(change.to())
                                    .flatMap(task -> handled.findRefund(task.id()))
                                    .map(Refund::who);
                    case REJECTED, CANCELLED ->
                            history.reversed().stream().findFirst().map(StatusChange::who);
                    case PENDING, CONFIRMED, PROCESSING, DELIVERED, COMPENSATING ->
                            Optional.<String>empty();
                };
        return decided.orElse(change.who());
    }

    /** The reason, and beside it what somebody said about it. */
    private static String why(Reason reason, Change change) {
        var said = change.who().equals("order-service") ? null : change.why();
        return said == null || said.equals(reason.name()) ? reason.name() : reason + ": " + said;
    }
}
