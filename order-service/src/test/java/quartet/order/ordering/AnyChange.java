package quartet.order.ordering;

import static quartet.order.ordering.OrderFixtures.NOON;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.Checkout;
import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Cancelled;
import quartet.order.checkout.CheckoutEvent.Decision;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.Owed;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.ShippingDecided;
import quartet.order.checkout.CheckoutEvent.Unknown;
import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;
import quartet.order.handling.Came;
import quartet.order.handling.Handling;
import quartet.order.handling.HandlingRefused;
import quartet.order.handling.Parcels;
import quartet.order.handling.Preparing;
import quartet.order.handling.Returns;
import quartet.order.handling.Units;
import quartet.order.ordering.LedgerEntry.Kind;
import quartet.order.ordering.LedgerEntry.Outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What answers and decisions may make of an order next. */
enum AnyChange {
    DONE,
    REFUSED,
    SILENT,
    CANCELLED,
    PICKED,
    SHIPPED,
    DELIVERED,
    RETURNED;

    private static final Units A_MUG = new Units(Map.of("MUG-BLUE", 1));

    /** Empty where nothing of the kind can happen to it as it is. */
    Optional<Change> of(Order order) {
        var goods = order.handling();
        var stage = Progress.stage(order.state());
        var at = at(order);
        try {
            return switch (this) {
                case DONE -> answered(order, Done::new);
                case REFUSED -> answered(order, _ -> new Refused(Reason.PAYMENT_DECLINED));
                case SILENT -> answered(order, _ -> new Unknown());
                case CANCELLED ->
                        decided(order, new Cancelled(Reason.CANCELLED_BY_CUSTOMER), List.of());
                case PICKED -> Preparing.pick(goods, stage).flatMap(g -> noted(order, null, g));
                case SHIPPED ->
                        Parcels.ship(goods, parcel(goods), "DPD", "T" + at, "desk", at)
                                .filter(_ -> order.progress().confirmedAt() != null)
                                .flatMap(g -> noted(order, shipping(order), g));
                case DELIVERED ->
                        Parcels.deliver(goods, null, stage, at).flatMap(g -> noted(order, null, g));
                case RETURNED -> returned(order, "r_" + order.saga().rev());
            };
        } catch (HandlingRefused _) {
            return Optional.empty();
        }
    }

    /** First a mug, then the rest. */
    private static Units parcel(Handling goods) {
        return goods.parcels().isEmpty() ? A_MUG : Units.NONE;
    }

    private static @Nullable Decision shipping(Order order) {
        return order.state() instanceof Confirmed ? new ShippingDecided() : null;
    }

    private static Optional<Change> returned(Order order, String id) {
        var asked = Returns.request(order.handling(), id, A_MUG, "blue", "desk", at(order));
        var came = List.of(new Came("MUG-BLUE", 1, 0));
        var what = asked.findReturn(id).orElseThrow();
        var owed = List.of(new Task(Request.RESTOCK, id), new Task(Request.REFUND, id));
        return Returns.receive(asked, what, came, order.ledger().captured(), "desk", at(order))
                .flatMap(goods -> noted(order, new Owed(owed), goods));
    }

    private static Optional<Change> noted(
            Order order, @Nullable Decision decision, Handling goods) {
        return decided(order, decision, List.of(new Fact.Handled(goods)));
    }

    private static Optional<Change> decided(
            Order order, @Nullable Decision decision, List<Fact> facts) {
        var to = decision == null ? order.state() : Checkout.next(order.state(), decision).state();
        if (decision != null && to.equals(order.state())) {
            return Optional.empty();
        }
        return Optional.of(change(order, to, "desk", 0, List.of(), facts));
    }

    private static Optional<Change> answered(Order order, Function<Request, Answer> answer) {
        CheckoutState to = order.state();
        List<Asked> heard = new ArrayList<>();
        for (var request : Checkout.announced(to).stream().sorted().toList()) {
            var said = answer.apply(request);
            to = Checkout.next(to, said).state();
            heard.add(
                    new Asked(request, said, said instanceof Done ? money(request, order) : null));
        }
        var tries = to.equals(order.state()) ? order.saga().tries() + 1 : 0;
        return heard.isEmpty()
                ? Optional.empty()
                : Optional.of(change(order, to, "order-service", tries, heard, List.of()));
    }

    private static Change change(
            Order order,
            CheckoutState to,
            String who,
            int tries,
            List<Asked> heard,
            List<Fact> facts) {
        var nextAt = Checkout.announced(to).isEmpty() ? null : at(order).plusSeconds(5);
        return new Change(to, who, "why", at(order), tries, nextAt, "test", heard, facts);
    }

    private static @Nullable LedgerEntry money(Request request, Order order) {
        return switch (request) {
            case AUTHORISE, CAPTURE, VOID ->
                    money(request, order.id() + ":" + request, order.purchase().totals().total());
            case REFUND -> {
                var id = ((Returning) order.state()).now().id();
                yield money(request, id, order.handling().findRefund(id).orElseThrow().amount());
            }
            case RESERVE, PIN, SETTLE, RELEASE, RESTOCK -> null;
        };
    }

    private static LedgerEntry money(Request request, String key, long amount) {
        var kind = Kind.valueOf(request.name());
        return new LedgerEntry(kind, amount, "GBP", "pay_1", key, Outcome.DONE, NOON);
    }

    /** Another second for every revision. */
    private static Instant at(Order order) {
        return NOON.plusSeconds(order.saga().rev());
    }
}
