package quartet.order.handling;

import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_RETURNABLE;
import static quartet.order.handling.HandlingRefused.Code.REFUND_TOO_HIGH;
import static quartet.order.handling.HandlingRefused.Code.RETURN_CLOSED;
import static quartet.order.handling.HandlingRefused.Code.TOO_MANY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goods that come back, and the money for them. Each repeat changes nothing. */
public final class Returns {

    static final int MOST = 50;

    private Returns() {}

    /**
     * Somebody wants to send units back.
     *
     * @param id made of the request's key: the same request has the same one
     */
    public static Handling request(
            Handling now, String id, Units units, String reason, String who, Instant at) {
        if (!now.returnable().covers(units)) {
            throw new HandlingRefused(
                    ORDER_NOT_RETURNABLE, "Only what was shipped can be returned, and only once");
        }
        refuseIfTooMany(now.returns().size());
        return now.with(
                new Return(id, units, reason, who, at, Return.State.REQUESTED, List.of(), null));
    }

    /**
     * They are here, or some of them: the refund is decided with it.
     *
     * @param captured what was taken for the order; no more is ever given back
     * @return empty if the same was received before
     */
    public static Optional<Handling> receive(
            Handling now, Return what, List<Came> came, long captured, String who, Instant at) {
        if (!what.open()) {
            if (what.came().equals(came)) {
                return Optional.empty();
            }
            throw new HandlingRefused(RETURN_CLOSED, "The return is " + what.state() + " already");
        }
        if (!what.asked().covers(Came.units(came))) {
            throw new HandlingRefused(
                    ORDER_NOT_RETURNABLE, "More came back than was to be returned");
        }
        var refund = parts(now, Came.units(came), captured - now.refunding());
        var received = now.withReturn(what.id(), one -> one.received(came));
        long amount = refund.values().stream().mapToLong(Long::longValue).sum();
        return Optional.of(
                amount == 0
                        ? received
                        : received.with(
                                new Refund(
                                        what.id(), amount, refund, what.reason(), who, at, null)));
    }

    /**
     * Nothing is taken back.
     *
     * @return empty if it was declined before
     */
    public static Optional<Handling> decline(Handling now, Return what, String why) {
        if (what.state() == Return.State.DECLINED) {
            return Optional.empty();
        }
        if (!what.open()) {
            throw new HandlingRefused(RETURN_CLOSED, "The return is " + what.state() + " already");
        }
        return Optional.of(now.withReturn(what.id(), one -> one.declined(why)));
    }

    /** Goodwill: money without goods. */
    public static Handling refund(
            Handling now,
            String id,
            long amount,
            long captured,
            String reason,
            String who,
            Instant at) {
        if (amount > captured - now.refunding()) {
            throw new HandlingRefused(
                    REFUND_TOO_HIGH,
                    "At most %d can still be refunded".formatted(captured - now.refunding()));
        }
        refuseIfTooMany(now.refunds().size());
        return now.with(new Refund(id, amount, Map.of(), reason, who, at, null));
    }

    /**
     * What these units were paid with: of each item the share of what it cost, rounded so that all
     * its units together come to all of it; and never more than there is to give back.
     */
    private static Map<String, Long> parts(Handling now, Units units, long most) {
        var parts = new TreeMap<String, Long>();
        long left = most;
        for (var item : now.items()) {
            var before = received(now).of(item.sku());
            var share = upTo(item, before + units.of(item.sku())) - upTo(item, before);
            var part = Math.min(share, left);
            if (part > 0) {
                parts.put(item.sku(), part);
                left -= part;
            }
        }
        return parts;
    }

    private static long upTo(Item item, int units) {
        return Math.multiplyExact(item.paid(), (long) units) / item.quantity();
    }

    private static Units received(Handling now) {
        return now.returns().stream()
                .map(Return::came)
                .map(Came::units)
                .reduce(Units.NONE, Units::plus);
    }

    private static void refuseIfTooMany(int count) {
        if (count >= MOST) {
            throw new HandlingRefused(TOO_MANY, "An order has at most %d of them".formatted(MOST));
        }
    }
}
