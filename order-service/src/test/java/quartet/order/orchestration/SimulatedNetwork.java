package quartet.order.orchestration;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.NotSent;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.Unknown;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.ordering.Asked;
import quartet.order.ordering.LedgerEntry;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.OrderLine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Loses requests and answers, delays and doubles them, and stops between two lines of a call. */
final class SimulatedNetwork implements Participants {

    /** A request that was sent once, and may arrive at any time, any number of times. */
    private record Stray(Request request, Order order) {}

    private final SimulatedWorld world;
    private final Turns turns;
    private final RandomGenerator random;
    private final List<Stray> strays = new ArrayList<>();
    private boolean calm;

    SimulatedNetwork(SimulatedWorld world, Turns turns, RandomGenerator random) {
        this.world = world;
        this.turns = turns;
        this.random = random;
    }

    void calm(boolean calm) {
        this.calm = calm;
    }

    @Override
    public Asked ask(Request request, Order order) {
        return asked(request, sent(request, order), order);
    }

    /** The same from the provider itself, without having been asked. */
    Asked heard(SimulatedWorld.Told told, Order order) {
        return asked(told.request(), told.answer(), order);
    }

    private static Asked asked(Request request, Answer answer, Order order) {
        return new Asked(request, answer, answer instanceof Done ? money(request, order) : null);
    }

    /** What a provider that moved the whole total would have in its ledger. */
    private static @Nullable LedgerEntry money(Request request, Order order) {
        return switch (request) {
            case AUTHORISE, CAPTURE, VOID, REFUND ->
                    new LedgerEntry(
                            LedgerEntry.Kind.valueOf(request.name()),
                            amount(request, order),
                            order.purchase().currency(),
                            "pay_" + order.id(),
                            key(request, order),
                            LedgerEntry.Outcome.DONE,
                            OrderFixtures.NOON);
            case RESERVE, PIN, SETTLE, RELEASE, RESTOCK -> null;
        };
    }

    private static long amount(Request request, Order order) {
        return request == Request.REFUND
                ? order.handling().findRefund(task(order)).orElseThrow().amount()
                : order.purchase().totals().total();
    }

    private static String key(Request request, Order order) {
        return (request == Request.REFUND ? task(order) : order.id()) + ":" + request;
    }

    private static String task(Order order) {
        return ((Returning) order.state()).now().id();
    }

    private Answer sent(Request request, Order order) {
        turns.pause();
        strays.add(new Stray(request, order));
        var fate = calm ? 0 : random.nextInt(12);
        return switch (fate) {
            case 8 -> new NotSent();
            case 9 -> silence();
            case 10 -> lost(request, order, 1);
            case 11 -> lost(request, order, Integer.MAX_VALUE);
            default -> heard(deliver(request, order, Integer.MAX_VALUE));
        };
    }

    private Answer heard(Answer answer) {
        turns.pause();
        return answer;
    }

    private Answer lost(Request request, Order order, int mostLines) {
        var _ = deliver(request, order, mostLines);
        return silence();
    }

    private Answer silence() {
        return world.broken() == Broken.UNKNOWN_IS_NOT_REFUSED
                ? new Refused(Reason.PAYMENT_DECLINED)
                : new Unknown();
    }

    /** What is sent, and by whom is forgotten at once. */
    void sendEarly(Request request, Order order) {
        strays.add(new Stray(request, order));
        var _ = deliver(request, order, Integer.MAX_VALUE);
    }

    private Answer deliver(Request asked, Order order, int mostLines) {
        var request = world.broken() == Broken.CAPTURE_BEFORE_SETTLE ? swapped(asked) : asked;
        var answer = delivered(request, order, mostLines);
        return answer instanceof Done ? new Done(asked) : answer;
    }

    private static Request swapped(Request asked) {
        return switch (asked) {
            case CAPTURE -> Request.SETTLE;
            case SETTLE -> Request.CAPTURE;
            default -> asked;
        };
    }

    private Answer delivered(Request request, Order order, int mostLines) {
        var id = order.id().value();
        return switch (request) {
            case AUTHORISE, CAPTURE, VOID -> world.payment(request, id);
            case RESERVE, PIN, SETTLE, RELEASE -> lines(request, order, mostLines);
            case RESTOCK -> restock(order, mostLines);
            case REFUND -> world.refund(id, task(order), amount(request, order));
        };
    }

    /** Product by product, each at its own time. */
    private Answer restock(Order order, int most) {
        var id = task(order);
        var came = order.handling().findReturn(id).orElseThrow().came();
        came.stream().limit(most).forEach(one -> world.restock(id, one));
        return new Done(Request.RESTOCK);
    }

    /** Line by line, each at its own time; the first refusal ends the call. */
    private Answer lines(Request request, Order order, int most) {
        var skus = order.purchase().lines().stream().map(OrderLine::sku).limit(most).toList();
        for (var sku : skus) {
            var answer = world.stock(request, order.id().value(), sku);
            if (!(answer instanceof Done)) {
                return answer;
            }
            turns.pause();
        }
        return new Done(request);
    }

    boolean anyStray() {
        return !strays.isEmpty();
    }

    /** One line of an old request arrives, now. */
    void deliverStray() {
        deliver(strays.get(random.nextInt(strays.size())));
    }

    /** Every request ever sent arrives once more. */
    void deliverAll() {
        List.copyOf(strays).forEach(this::deliver);
    }

    private void deliver(Stray stray) {
        var id = stray.order().id().value();
        switch (stray.request()) {
            case AUTHORISE, CAPTURE, VOID -> world.payment(stray.request(), id);
            case RESERVE, PIN, SETTLE, RELEASE ->
                    stray.order()
                            .purchase()
                            .lines()
                            .forEach(line -> world.stock(stray.request(), id, line.sku()));
            case RESTOCK, REFUND -> deliver(stray.request(), stray.order(), Integer.MAX_VALUE);
        }
    }
}
