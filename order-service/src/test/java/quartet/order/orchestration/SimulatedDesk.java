package quartet.order.orchestration;

import quartet.order.checkout.CheckoutEvent.Cancelled;
import quartet.order.checkout.CheckoutEvent.Owed;
import quartet.order.checkout.CheckoutEvent.ShippingDecided;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Shipping;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;
import quartet.order.handling.Came;
import quartet.order.handling.Handling;
import quartet.order.handling.HandlingRefused;
import quartet.order.handling.Parcels;
import quartet.order.handling.Preparing;
import quartet.order.handling.Return;
import quartet.order.handling.Returns;
import quartet.order.handling.Stage;
import quartet.order.handling.Units;
import quartet.order.orchestration.Deed.Act;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.ordering.Progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What customers and operators want done, as the endpoints put it to the saga. */
final class SimulatedDesk {

    private static final Instant NOON = OrderFixtures.NOON;
    private static final Units A_MUG = new Units(Map.of("MUG-BLUE", 1));

    private SimulatedDesk() {}

    /** Any of it; the same request may well come twice. */
    static Deed any(RandomGenerator random) {
        var number = random.nextInt(2);
        Deed deed =
                switch (random.nextInt(24)) {
                    case 0, 1 -> cancel();
                    case 2, 3 ->
                            order ->
                                    Preparing.pick(order.handling(), stage(order))
                                            .map(after -> Act.noting(after, "noted"));
                    case 4, 5, 6, 7, 8 -> order -> ship(order, number);
                    case 9, 10, 11, 12, 13 -> SimulatedDesk::deliver;
                    case 14, 15, 16, 17, 18 -> order -> comeBack(order, "r_" + number);
                    default -> order -> goodwill(order, "f_" + number, number == 0);
                };
        return order -> granted(deed, order);
    }

    static Deed cancel() {
        return Deed.of(new Cancelled(Reason.CANCELLED_BY_CUSTOMER), null);
    }

    /** All of it in one parcel. */
    static Deed shipping() {
        return order -> ship(order, 1);
    }

    /** One mug, as good as new. */
    static Deed comingBack(String id) {
        return order -> comeBack(order, id);
    }

    private static Optional<Act> granted(Deed deed, Order order) {
        try {
            return deed.on(order);
        } catch (HandlingRefused _) {
            return Optional.empty();
        }
    }

    private static Optional<Act> ship(Order order, int number) {
        var units = number == 0 ? A_MUG : Units.NONE;
        if (stage(order) == Stage.NOTHING || order.state() instanceof Shipping) {
            return Optional.empty();
        }
        return Parcels.ship(order.handling(), units, "carrier", "T" + number, "desk", NOON)
                .map(
                        after ->
                                order.state() instanceof Confirmed
                                        ? Act.deciding(new ShippingDecided(), after)
                                        : Act.noting(after, "noted"));
    }

    private static Optional<Act> deliver(Order order) {
        return Parcels.deliver(order.handling(), null, stage(order), NOON)
                .map(after -> Act.noting(after, "noted"));
    }

    /** Asked for and received at once, or received again. */
    private static Optional<Act> comeBack(Order order, String id) {
        if (stage(order) != Stage.LEAVING) {
            return Optional.empty();
        }
        var asked =
                order.handling().findReturn(id).isPresent()
                        ? order.handling()
                        : Returns.request(order.handling(), id, A_MUG, "blue", "desk", NOON);
        return received(order, asked, asked.findReturn(id).orElseThrow());
    }

    private static Optional<Act> received(Order order, Handling asked, Return what) {
        var came = List.of(new Came("MUG-BLUE", 1, 0));
        return Returns.receive(asked, what, came, order.ledger().captured(), "desk", NOON)
                .map(after -> Act.deciding(owed(what.id(), after), after));
    }

    private static Owed owed(String id, Handling after) {
        var restock = new Task(Request.RESTOCK, id);
        return after.findRefund(id).isEmpty()
                ? new Owed(List.of(restock))
                : new Owed(List.of(restock, new Task(Request.REFUND, id)));
    }

    /** A little, or all that is left. */
    private static Optional<Act> goodwill(Order order, String id, boolean little) {
        var captured = order.ledger().captured();
        var amount = little ? 100 : captured - order.handling().refunding();
        var known = order.handling().findRefund(id).isPresent();
        if (stage(order) != Stage.LEAVING || known || amount < 1) {
            return Optional.empty();
        }
        var after = Returns.refund(order.handling(), id, amount, captured, "sorry", "desk", NOON);
        var task = new Task(Request.REFUND, id);
        return Optional.of(Act.deciding(new Owed(List.of(task)), after));
    }

    private static Stage stage(Order order) {
        return Progress.stage(order.state());
    }
}
