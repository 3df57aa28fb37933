package quartet.order.checkout;

import static quartet.order.checkout.CheckoutState.Outcome.CANCELLED;
import static quartet.order.checkout.CheckoutState.Outcome.REJECTED;
import static quartet.order.checkout.Request.AUTHORISE;
import static quartet.order.checkout.Request.CAPTURE;
import static quartet.order.checkout.Request.PIN;
import static quartet.order.checkout.Request.RELEASE;
import static quartet.order.checkout.Request.RESERVE;
import static quartet.order.checkout.Request.SETTLE;
import static quartet.order.checkout.Request.VOID;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Cancelled;
import quartet.order.checkout.CheckoutEvent.Decision;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.Early;
import quartet.order.checkout.CheckoutEvent.GivenUp;
import quartet.order.checkout.CheckoutEvent.Owed;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.ShippingDecided;
import quartet.order.checkout.CheckoutEvent.Unanswered;
import quartet.order.checkout.CheckoutState.Authorising;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Pinning;
import quartet.order.checkout.CheckoutState.Placing;
import quartet.order.checkout.CheckoutState.Reserving;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;
import quartet.order.checkout.CheckoutState.Shipping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The saga as a table: one line per state and event; the compiler refuses a gap. */
public final class Checkout {

    /** The state to write, then the requests to send. */
    public record Next(CheckoutState state, Set<Request> requests) {}

    private record When(CheckoutState state, CheckoutEvent event) {}

    private Checkout() {}

    /**
     * What follows from an event. An answer belongs to the state it was asked under: give it only
     * to that one.
     *
     * @throws IllegalStateException for an answer to a question that was never asked: a bug
     */
    public static Next next(CheckoutState state, CheckoutEvent event) {
        return switch (new When(state, event)) {
            case When(Reserving _, Done _) -> to(new Authorising());
            case When(Authorising _, Done _) -> to(new Pinning());
            case When(Pinning _, Done _) -> to(new Confirmed());
            case When(Placing s, Refused(var reason)) -> undo(s, new Ended(REJECTED, reason));
            case When(Placing s, GivenUp _) -> undo(s, new Ended(REJECTED, silenceOf(s)));
            case When(Placing s, Cancelled(var reason)) -> undo(s, new Ended(CANCELLED, reason));
            case When(Placing s, ShippingDecided _) -> to(s);
            case When(Placing s, Owed _) -> to(s);
            // Silence is no refusal: the same request with the same key, until somebody knows.
            case When(Placing s, Unanswered _) -> to(s);

            // The point of no return for a deadline, not yet for the customer.
            case When(Confirmed _, ShippingDecided _) -> to(new Capturing());
            case When(Confirmed s, Cancelled(var reason)) -> undo(s, new Ended(CANCELLED, reason));
            case When(Confirmed s, GivenUp _) -> to(s);
            case When(Confirmed s, Owed _) -> to(s);
            case When(Confirmed s, Answer answer) -> impossible(s, answer);

            case When(Capturing _, Done _) -> to(new Settling());
            case When(Capturing s, Refused(var reason)) -> undo(s, new Ended(CANCELLED, reason));
            case When(Settling _, Done _) -> to(new Shipped());
            // Impossible: repeated all the same, and somebody is told.
            case When(Settling s, Refused _) -> to(s);
            case When(Shipping s, Unanswered _) -> to(s);
            case When(Shipping s, Decision _) -> to(s);

            case When(Shipped s, Early _) -> to(s);
            case When(Shipped s, Owed(var tasks)) -> to(tasks.isEmpty() ? s : new Returning(tasks));
            case When(Shipped s, Answer answer) -> impossible(s, answer);

            case When(Returning(var tasks), Done _) -> to(after(tasks));
            case When(Returning(var tasks), Owed(var more)) -> to(queued(tasks, more));
            case When(Returning s, Unanswered _) -> to(s);
            case When(Returning s, Refused _) -> to(s);
            case When(Returning s, Early _) -> to(s);

            case When(Compensating s, Done(var request)) -> to(without(request, s));
            case When(Compensating s, Unanswered _) -> to(s);
            case When(Compensating s, Refused _) -> to(s);
            case When(Compensating s, Decision _) -> to(s);

            case When(Ended s, Decision _) -> to(s);
            case When(Ended s, Answer answer) -> impossible(s, answer);
        };
    }

    /** What anybody who has read this state may send; nothing where the saga is at rest. */
    public static Set<Request> announced(CheckoutState state) {
        return switch (state) {
            case Reserving _ -> Set.of(RESERVE);
            case Authorising _ -> Set.of(AUTHORISE);
            case Pinning _ -> Set.of(PIN);
            case Capturing _ -> Set.of(CAPTURE);
            case Settling _ -> Set.of(SETTLE);
            case Returning s -> Set.of(s.now().request());
            case Compensating(var left, _) -> left;
            case Confirmed _, Shipped _, Ended _ -> Set.of();
        };
    }

    /**
     * Undoes all that was announced, the step in flight too: it may have happened, or still will.
     */
    private static Next undo(CheckoutState reached, Ended end) {
        var all = reached instanceof Reserving ? Set.of(RELEASE) : Set.of(RELEASE, VOID);
        return to(new Compensating(all, end));
    }

    private static CheckoutState without(Request done, Compensating undoing) {
        var left = EnumSet.copyOf(undoing.left());
        left.remove(done);
        return left.isEmpty() ? undoing.end() : new Compensating(left, undoing.end());
    }

    private static CheckoutState after(List<Task> tasks) {
        return tasks.size() == 1 ? new Shipped() : new Returning(tasks.subList(1, tasks.size()));
    }

    private static CheckoutState queued(List<Task> tasks, List<Task> more) {
        return new Returning(Stream.concat(tasks.stream(), more.stream()).distinct().toList());
    }

    private static Reason silenceOf(Placing state) {
        return switch (state) {
            case Reserving _, Pinning _ -> Reason.INVENTORY_UNAVAILABLE;
            case Authorising _ -> Reason.PAYMENT_UNKNOWN;
        };
    }

    private static Next to(CheckoutState state) {
        return new Next(state, announced(state));
    }

    private static Next impossible(CheckoutState state, Answer answer) {
        throw new IllegalStateException(answer + " answers nothing that was asked in " + state);
    }
}
