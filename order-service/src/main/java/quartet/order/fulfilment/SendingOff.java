package quartet.order.fulfilment;

import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_SHIPPABLE;

import org.springframework.stereotype.Component;

import quartet.order.checkout.CheckoutEvent.ShippingDecided;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Shipping;
import quartet.order.handling.HandlingRefused;
import quartet.order.handling.Parcels;
import quartet.order.handling.Stage;
import quartet.order.orchestration.Deed.Act;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.Order;

import java.util.Optional;

/** Sends goods off. The first parcel is paid for before anything leaves the books. */
@Component
class SendingOff {

    private final Decisions decisions;
    private final Sagas sagas;

    SendingOff(Decisions decisions, Sagas sagas) {
        this.decisions = decisions;
        this.sagas = sagas;
    }

    /**
     * @return the order, shipped or about to be; a repeat is the same
     * @throws HandlingRefused if these units cannot go out
     */
    Order ship(String id, ShipForm form, String who) {
        return decisions.decide(id, order -> ship(order, form, who), who);
    }

    /**
     * @return the order with its parcels arrived; a repeat is the same
     * @throws HandlingRefused if nothing of the kind is on its way
     */
    Order deliver(String id, DeliverForm form, String who) {
        return decisions.decide(
                id,
                order ->
                        Parcels.deliver(
                                        order.handling(),
                                        form.tracking(),
                                        Decisions.stage(order),
                                        sagas.now())
                                .map(after -> Act.noting(after, "everything arrived")),
                who);
    }

    private Optional<Act> ship(Order order, ShipForm form, String who) {
        refuseUnlessPromised(order);
        var shipped =
                Parcels.ship(
                        order.handling(),
                        form.units(),
                        form.carrier(),
                        form.tracking(),
                        who,
                        sagas.now());
        shipped.ifPresent(_ -> refuseWhilePaying(order));
        return shipped.map(
                after ->
                        order.state() instanceof Confirmed
                                ? Act.deciding(new ShippingDecided(), after)
                                : Act.noting(after, "another parcel"));
    }

    private static void refuseUnlessPromised(Order order) {
        if (Decisions.stage(order) == Stage.NOTHING) {
            throw new HandlingRefused(
                    ORDER_NOT_SHIPPABLE,
                    "An order that is %s cannot be shipped".formatted(order.progress().status()));
        }
    }

    private static void refuseWhilePaying(Order order) {
        if (order.state() instanceof Shipping) {
            throw new HandlingRefused(
                    ORDER_NOT_SHIPPABLE, "Its first parcel is still being paid for");
        }
    }
}
