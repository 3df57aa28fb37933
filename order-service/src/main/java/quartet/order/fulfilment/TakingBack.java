package quartet.order.fulfilment;

import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_REFUNDABLE;
import static quartet.order.handling.HandlingRefused.Code.ORDER_NOT_RETURNABLE;

import org.springframework.stereotype.Component;

import quartet.order.access.Caller;
import quartet.order.checkout.CheckoutEvent.Owed;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;
import quartet.order.handling.Came;
import quartet.order.handling.Handling;
import quartet.order.handling.HandlingRefused;
import quartet.order.handling.HandlingRefused.Code;
import quartet.order.handling.Return;
import quartet.order.handling.Returns;
import quartet.order.handling.Stage;
import quartet.order.handling.Units;
import quartet.order.orchestration.Deed.Act;
import quartet.order.orchestration.Sagas;
import quartet.order.ordering.IdempotencyKey;
import quartet.order.ordering.KeyReused;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderNotFound;
import quartet.order.ordering.OwnOrders;
import quartet.order.problems.InvalidInput;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goods that come back, and money that goes back with them or without. */
@Component
class TakingBack {

    private final OwnOrders own;
    private final Decisions decisions;
    private final Sagas sagas;

    TakingBack(OwnOrders own, Decisions decisions, Sagas sagas) {
        this.own = own;
        this.decisions = decisions;
        this.sagas = sagas;
    }

    /**
     * Somebody wants to send units back.
     *
     * @throws OrderNotFound for the order of somebody else, too
     */
    Return request(String id, Caller caller, IdempotencyKey key, ReturnForm form) {
        var order = own.get(id, caller);
        var returnId = order.id().of("r_", key);
        var units = UnitsForm.units(form.lines());
        var who = caller.subject();
        var after = decisions.decide(id, now -> request(now, returnId, units, form, who), who);
        return find(after, returnId);
    }

    private Optional<Act> request(
            Order order, String returnId, Units units, ReturnForm form, String who) {
        var before = order.handling().findReturn(returnId);
        if (before.isPresent()) {
            sameOrReused(
                    before.get().asked().equals(units)
                            && before.get().reason().equals(form.reason()));
            return Optional.empty();
        }
        refuseUnlessGone(order, ORDER_NOT_RETURNABLE);
        return Optional.of(
                Act.noting(
                        Returns.request(
                                order.handling(), returnId, units, form.reason(), who, sagas.now()),
                        "a return was asked for"));
    }

    /** They are here: back into stock first, then the money for them. */
    Order receive(String id, String returnId, List<Came> came, String who) {
        return decisions.decide(id, order -> receive(order, returnId, came, who), who);
    }

    private Optional<Act> receive(Order order, String returnId, List<Came> came, String who) {
        return Returns.receive(
                        order.handling(),
                        find(order, returnId),
                        came,
                        order.ledger().captured(),
                        who,
                        sagas.now())
                .map(after -> Act.deciding(new Owed(tasks(after, returnId)), after));
    }

    private static List<Task> tasks(Handling handling, String returnId) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task(Request.RESTOCK, returnId));
        if (handling.findRefund(returnId).isPresent()) {
            tasks.add(new Task(Request.REFUND, returnId));
        }
        return tasks;
    }

    Order decline(String id, String returnId, String why, String who) {
        return decisions.decide(
                id,
                o ->
                        Returns.decline(o.handling(), find(o, returnId), why)
                                .map(after -> Act.noting(after, why)),
                who);
    }

    /** Goodwill. */
    Order refund(String id, IdempotencyKey key, RefundForm form, String who) {
        return decisions.decide(id, order -> refund(order, key, form, who), who);
    }

    private Optional<Act> refund(Order order, IdempotencyKey key, RefundForm form, String who) {
        var refundId = order.id().of("f_", key);
        var amount = form.amount().amount();
        var before = order.handling().findRefund(refundId);
        if (before.isPresent()) {
            sameOrReused(
                    before.get().amount() == amount && before.get().reason().equals(form.reason()));
            return Optional.empty();
        }
        if (amount < 1) {
            throw InvalidInput.of("amount.amount", "is more than 0");
        }
        if (!form.amount().currency().equals(order.purchase().currency())) {
            throw InvalidInput.of("amount.currency", "is not that of the order");
        }
        refuseUnlessGone(order, ORDER_NOT_REFUNDABLE);
        var captured = order.ledger().captured();
        var after =
                Returns.refund(
                        order.handling(),
                        refundId,
                        amount,
                        captured,
                        form.reason(),
                        who,
                        sagas.now());
        var task = new Task(Request.REFUND, refundId);
        return Optional.of(Act.deciding(new Owed(List.of(task)), after));
    }

    private static Return find(Order order, String returnId) {
        return order.handling().findReturn(returnId).orElseThrow(OrderNotFound::new);
    }

    private static void sameOrReused(boolean same) {
        if (!same) {
            throw new KeyReused("request");
        }
    }

    private static void refuseUnlessGone(Order order, Code code) {
        if (Decisions.stage(order) != Stage.LEAVING) {
            throw new HandlingRefused(code, "Nothing of this order has left");
        }
    }
}
