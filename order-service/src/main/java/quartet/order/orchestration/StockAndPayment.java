package quartet.order.orchestration;

import org.springframework.stereotype.Component;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.NotSent;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.Unknown;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.Reason;
import quartet.order.checkout.Request;
import quartet.order.checkout.Task;
import quartet.order.ordering.Asked;
import quartet.order.ordering.Fact;
import quartet.order.ordering.Order;
import quartet.order.payment.PaymentAnswer;
import quartet.order.payment.PaymentProvider;
import quartet.order.stock.Stock;
import quartet.order.stock.StockAnswer;

/** Turns the answers of stock and payment into events of the checkout. */
@Component
class StockAndPayment implements Participants {

    private final Stock stock;
    private final PaymentProvider payments;

    StockAndPayment(Stock stock, PaymentProvider payments) {
        this.stock = stock;
        this.payments = payments;
    }

    @Override
    public Asked ask(Request request, Order order) {
        var id = order.id();
        var lines = order.purchase().lines();
        return switch (request) {
            case RESERVE -> reserved(stock.reserve(id, lines));
            case PIN -> Asked.of(request, answer(request, stock.pin(id, lines)));
            case SETTLE -> Asked.of(request, answer(request, stock.settle(id, lines)));
            case RELEASE -> Asked.of(request, answer(request, stock.release(id, lines)));
            case AUTHORISE -> asked(request, payments.authorise(order));
            case CAPTURE -> asked(request, payments.capture(order));
            case VOID -> asked(request, payments.voidAuthorisation(order));
            case RESTOCK -> Asked.of(request, answer(request, restocked(order)));
            case REFUND -> asked(request, refunded(order));
        };
    }

    private StockAnswer restocked(Order order) {
        var id = task(order).id();
        return stock.restock(order.id(), id, order.handling().findReturn(id).orElseThrow().came());
    }

    private PaymentAnswer refunded(Order order) {
        var id = task(order).id();
        var amount = order.handling().findRefund(id).orElseThrow().amount();
        return payments.refund(order, id, amount);
    }

    private static Task task(Order order) {
        if (order.state() instanceof Returning returning) {
            return returning.now();
        }
        throw new IllegalStateException("Nothing is owed in " + order.state());
    }

    private static Asked reserved(StockAnswer answer) {
        var takes = answer instanceof StockAnswer.Done(var from) ? new Fact.Allocated(from) : null;
        return new Asked(Request.RESERVE, answer(Request.RESERVE, answer), null, takes);
    }

    /** The one way from what the provider says to what the saga hears, however it was said. */
    static Asked asked(Request request, PaymentAnswer answer) {
        var money = answer instanceof PaymentAnswer.Said said ? said.entry() : null;
        return new Asked(request, answer(request, answer), money);
    }

    private static Answer answer(Request request, StockAnswer answer) {
        return switch (answer) {
            case StockAnswer.Done _ -> new Done(request);
            case StockAnswer.SoldOut _ -> new Refused(Reason.OUT_OF_STOCK);
            case StockAnswer.Gone _ -> new Refused(Reason.HOLD_EXPIRED);
            case StockAnswer.NotSent _ -> new NotSent();
            case StockAnswer.Unknown _ -> new Unknown();
        };
    }

    private static Answer answer(Request request, PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Done _, PaymentAnswer.NothingDue _ -> new Done(request);
            case PaymentAnswer.Declined _ -> new Refused(Reason.PAYMENT_DECLINED);
            case PaymentAnswer.Lapsed _ -> new Refused(Reason.PAYMENT_LAPSED);
            case PaymentAnswer.NotSent _ -> new NotSent();
            case PaymentAnswer.Unknown _ -> new Unknown();
        };
    }
}
