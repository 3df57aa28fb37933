package quartet.order.fulfilment;

import org.springframework.stereotype.Component;

import quartet.order.handling.Preparing;
import quartet.order.handling.Units;
import quartet.order.orchestration.Deed.Act;
import quartet.order.ordering.Order;

/** The work on an order before it leaves; each returns the order, also where nothing changed. */
@Component
class GettingReady {

    private final Decisions decisions;

    GettingReady(Decisions decisions) {
        this.decisions = decisions;
    }

    Order process(String id, String who) {
        return decisions.decide(
                id,
                o ->
                        Preparing.begin(o.handling(), Decisions.stage(o))
                                .map(after -> Act.noting(after, "begun")),
                who);
    }

    Order pick(String id, String who) {
        return decisions.decide(
                id,
                o ->
                        Preparing.pick(o.handling(), Decisions.stage(o))
                                .map(after -> Act.noting(after, "picked")),
                who);
    }

    /** Units that lie in a box from now on, at least; none means all of the order. */
    Order pack(String id, Units units, String who) {
        return decisions.decide(
                id,
                o ->
                        Preparing.pack(o.handling(), units, Decisions.stage(o))
                                .map(after -> Act.noting(after, "packed")),
                who);
    }
}
