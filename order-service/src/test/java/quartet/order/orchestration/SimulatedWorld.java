package quartet.order.orchestration;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.handling.Came;
import quartet.order.ordering.OrderId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Catalog and payment provider by the tables of FAULTS §4: what one delivery of a request does. */
final class SimulatedWorld {

    /** A hold in the catalog. */
    enum Hold {
        NONE,
        HELD,
        PINNED,
        SETTLED,
        RELEASED,
        EXPIRED
    }

    /** An order's payment at the provider. */
    enum Pay {
        NONE,
        AUTHORISED,
        DECLINED,
        LAPSED,
        REFUSED,
        CAPTURED,
        VOIDED
    }

    /** What the provider said once to a request about an order, and may say again by itself. */
    record Told(OrderId order, Request request, Answer answer) {}

    final List<Told> told = new ArrayList<>();
    final Map<String, Integer> available = new TreeMap<>();
    final Map<String, Hold> holds = new TreeMap<>();
    final Map<String, Pay> payments = new HashMap<>();
    private final Broken broken;
    private final RandomGenerator random;

    SimulatedWorld(Broken broken, RandomGenerator random) {
        this.broken = broken;
        this.random = random;
    }

    /** What came back, per product: all of it, and what of it can be sold again. */
    final Map<String, Integer> back = new TreeMap<>();

    /** Per order and refund, how often it was paid. */
    final Map<String, Map<String, Long>> refunds = new TreeMap<>();

    private final Set<String> restocked = new HashSet<>();

    Broken broken() {
        return broken;
    }

    void restock(String id, Came came) {
        if (restocked.add(id + "/" + came.sku()) || broken == Broken.KEY_OF_RESTOCK) {
            back.merge(came.sku(), came.restocked(), Integer::sum);
            available.merge(came.sku(), came.restocked(), Integer::sum);
        }
    }

    /** Refused where nothing was taken, or more would be given back than that. */
    Answer refund(String order, String id, long amount) {
        var paid = refunds.computeIfAbsent(order, _ -> new TreeMap<>());
        if (payment(order) != Pay.CAPTURED) {
            return new Refused(Reason.PAYMENT_LAPSED);
        }
        if (!paid.containsKey(id) || broken == Broken.KEY_OF_REFUND) {
            paid.merge(id, amount, Long::sum);
        }
        return new Done(Request.REFUND);
    }

    /** What would be done with holds nobody needs any more, if rule 8 were not there. */
    void forgetOldHolds() {
        if (broken == Broken.HOLDS_KEPT) {
            holds.values().removeIf(h -> h == Hold.RELEASED || h == Hold.EXPIRED);
        }
    }

    boolean live(String order, String sku) {
        var hold = hold(order, sku);
        return hold == Hold.HELD || hold == Hold.PINNED;
    }

    /** All there is to know, to see that something changed nothing. */
    @Override
    public String toString() {
        return "%s %s %s %s %s".formatted(available, holds, new TreeMap<>(payments), refunds, back);
    }

    Hold hold(String order, String sku) {
        return holds.getOrDefault(order + "/" + sku, Hold.NONE);
    }

    Pay payment(String order) {
        return payments.getOrDefault(order, Pay.NONE);
    }

    Answer stock(Request request, String order, String sku) {
        var now = hold(order, sku);
        return switch (request) {
            case RESERVE -> reserve(order, sku, now);
            case PIN -> pin(order, sku, now);
            case SETTLE -> settle(order, sku, now);
            case RELEASE -> release(order, sku, now);
            case AUTHORISE, CAPTURE, VOID, RESTOCK, REFUND ->
                    throw new IllegalArgumentException(request.name());
        };
    }

    private Answer reserve(String order, String sku, Hold now) {
        var again = now == Hold.HELD && broken == Broken.GUARD_OF_RESERVE;
        if (now == Hold.NONE || again) {
            return available.getOrDefault(sku, 0) < 1
                    ? new Refused(Reason.OUT_OF_STOCK)
                    : to(Request.RESERVE, order, sku, Hold.HELD, -1);
        }
        return now == Hold.RELEASED || now == Hold.EXPIRED ? gone() : new Done(Request.RESERVE);
    }

    private Answer pin(String order, String sku, Hold now) {
        if (broken == Broken.PIN) {
            return new Done(Request.PIN);
        }
        if (now == Hold.HELD || (now == Hold.EXPIRED && broken == Broken.GUARD_OF_PIN)) {
            return to(Request.PIN, order, sku, Hold.PINNED, 0);
        }
        return now == Hold.PINNED || now == Hold.SETTLED ? new Done(Request.PIN) : gone();
    }

    private Answer settle(String order, String sku, Hold now) {
        if (now == Hold.PINNED) {
            return to(Request.SETTLE, order, sku, Hold.SETTLED, 0);
        }
        return now == Hold.SETTLED ? new Done(Request.SETTLE) : gone();
    }

    private Answer release(String order, String sku, Hold now) {
        return switch (now) {
            case HELD -> to(Request.RELEASE, order, sku, Hold.RELEASED, 1);
            case PINNED ->
                    broken == Broken.UNDO_OF_PINNED
                            ? new Done(Request.RELEASE)
                            : to(Request.RELEASE, order, sku, Hold.RELEASED, 1);
            case NONE ->
                    broken == Broken.TOMBSTONE_ON_RELEASE
                            ? new Done(Request.RELEASE)
                            : to(Request.RELEASE, order, sku, Hold.RELEASED, 0);
            case RELEASED, EXPIRED ->
                    to(Request.RELEASE, order, sku, now, broken == Broken.GUARD_OF_RELEASE ? 1 : 0);
            case SETTLED -> gone();
        };
    }

    Answer payment(Request request, String order) {
        var now = payment(order);
        return switch (request) {
            case AUTHORISE ->
                    switch (now) {
                        case NONE -> authorised(order);
                        case DECLINED, VOIDED -> new Refused(Reason.PAYMENT_DECLINED);
                        case AUTHORISED, LAPSED, REFUSED, CAPTURED -> new Done(request);
                    };
            case CAPTURE ->
                    switch (now) {
                        case AUTHORISED -> captured(order);
                        case CAPTURED -> new Done(request);
                        case NONE, DECLINED, LAPSED, REFUSED, VOIDED ->
                                new Refused(Reason.PAYMENT_LAPSED);
                    };
            case VOID ->
                    switch (now) {
                        case NONE -> voidedUnknown(order);
                        case AUTHORISED, REFUSED, LAPSED -> paid(request, order, Pay.VOIDED);
                        case DECLINED, VOIDED -> new Done(request);
                        case CAPTURED -> new Refused(Reason.PAYMENT_LAPSED);
                    };
            case RESERVE, PIN, SETTLE, RELEASE, RESTOCK, REFUND ->
                    throw new IllegalArgumentException(request.name());
        };
    }

    private Answer authorised(String order) {
        if (random.nextInt(5) == 0) {
            return refused(Request.AUTHORISE, order, Pay.DECLINED, Reason.PAYMENT_DECLINED);
        }
        return paid(Request.AUTHORISE, order, Pay.AUTHORISED);
    }

    private Answer captured(String order) {
        if (random.nextInt(4) == 0) {
            return refused(Request.CAPTURE, order, Pay.REFUSED, Reason.PAYMENT_LAPSED);
        }
        return paid(Request.CAPTURE, order, Pay.CAPTURED);
    }

    private Answer voidedUnknown(String order) {
        return broken == Broken.TOMBSTONE_ON_VOID
                ? new Done(Request.VOID)
                : paid(Request.VOID, order, Pay.VOIDED);
    }

    private Answer paid(Request request, String order, Pay to) {
        return said(request, order, to, new Done(request));
    }

    private Answer refused(Request request, String order, Pay to, Reason reason) {
        return said(request, order, to, new Refused(reason));
    }

    private Answer said(Request request, String order, Pay to, Answer answer) {
        payments.put(order, to);
        told.add(new Told(new OrderId(order), request, answer));
        return answer;
    }

    private Answer to(Request request, String order, String sku, Hold hold, int units) {
        holds.put(order + "/" + sku, hold);
        available.merge(sku, units, Integer::sum);
        return new Done(request);
    }

    private static Answer gone() {
        return new Refused(Reason.HOLD_EXPIRED);
    }
}
