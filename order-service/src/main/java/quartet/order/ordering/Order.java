package quartet.order.ordering;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.Reason;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as it was read, or as it was just written.
 *
 * @param ledger the money, as the payment provider told it
 * @param seq the number of its newest event
 * @param analyticsProcessed whether analytics-service has it in its books
 */
public record Order(
        OrderId id,
        Purchase purchase,
        Progress progress,
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
                Ledger.EMPTY,
                saga.moved(first),
                1,
                List.of(placed),
                false);
    }

    /** The reason, and beside it what somebody said about it. */
    private static String why(Reason reason, Change change) {
        var said = change.who().equals("order-service") ? null : change.why();
        return said == null || said.equals(reason.name()) ? reason.name() : reason + ": " + said;
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
        return new Order(id, purchase, delivered, paid, saga, 1, List.of(), false);
    }

    /** As it was when it told of that. */
    Order told(long seq, Progress then) {
        return new Order(id, purchase, then, ledger, saga, seq, history, analyticsProcessed);
    }

    public CheckoutState state() {
        return saga.state();
    }

    /**
     * The order after that change; its number of events grows where the change is told to others.
     */
    Order after(Change change) {
        var paid = ledger.after(change.money());
        var next = progress.after(change.to(), change.at()).paid(paid);
        List<StatusChange> longer = new ArrayList<>(history);
        if (next.status() != progress.status()) {
            var reason = next.reason();
            var why = reason == null ? null : why(reason, change);
            longer.add(
                    new StatusChange(
                            progress.status(), next.status(), change.who(), why, change.at()));
        }
        var told = OrderEvents.tells(progress.status(), next.status());
        return new Order(
                id,
                purchase,
                next,
                paid,
                saga.moved(change),
                told ? seq + 1 : seq,
                longer,
                analyticsProcessed);
    }
}
