package quartet.order.payment;

import org.springframework.stereotype.Component;

import quartet.order.ordering.LedgerEntry.Kind;
import quartet.order.ordering.Order;
import quartet.order.peers.Peer;
import quartet.order.peers.Peers;
import quartet.order.peers.Reply;

import java.util.Map;
import java.util.function.Supplier;

/** The provider behind {@code spring.http.serviceclient.payment}. */
@Component
class Payments implements PaymentProvider {

    private final ProviderApi api;
    private final Peer peer;
    private final Statements statements;

    Payments(ProviderApi api, Peers peers, Statements statements) {
        this.api = api;
        this.peer = peers.slowPeer("payment");
        this.statements = statements;
    }

    @Override
    public PaymentAnswer authorise(Order order) {
        var wish = Wish.whole(Kind.AUTHORISE, order);
        var request =
                new ProviderApi.Authorisation(
                        order.id().value(),
                        wish.amount(),
                        wish.currency(),
                        order.purchase().paymentToken());
        return ask(
                wish,
                () -> api.authorise(wish.key(), request),
                Map.of("DECLINED", Verdict.DECLINED, "VOIDED", Verdict.VOIDED));
    }

    @Override
    public PaymentAnswer capture(Order order) {
        var wish = Wish.whole(Kind.CAPTURE, order);
        var amount = new ProviderApi.Amount(wish.amount());
        return ask(
                wish,
                () -> api.capture(wish.key(), order.id().value(), amount),
                Map.of("CAPTURE_DECLINED", Verdict.CAPTURE_DECLINED, "LAPSED", Verdict.LAPSED));
    }

    @Override
    public PaymentAnswer voidAuthorisation(Order order) {
        var wish = Wish.whole(Kind.VOID, order);
        return ask(wish, () -> api.voidAuthorisation(wish.key(), order.id().value()), Map.of());
    }

    @Override
    public PaymentAnswer refund(Order order, String refundId, long amount) {
        var wish = Wish.refund(order, refundId, amount);
        var part = new ProviderApi.Amount(amount);
        return ask(wish, () -> api.refund(wish.key(), order.id().value(), part), Map.of());
    }

    private PaymentAnswer ask(
            Wish wish, Supplier<ProviderAnswer> call, Map<String, Verdict> refusals) {
        if (wish.amount() == 0) {
            return new PaymentAnswer.NothingDue();
        }
        return switch (peer.call(call)) {
            case Reply.Answered(var answer) -> granted(wish, answer);
            case Reply.TurnedDown(var status, var problem) -> {
                var verdict = refusals.get(problem.code());
                yield verdict == null
                        ? ourOwnMistake(wish, status, problem.code())
                        : statements.judge(wish, refusal(wish, verdict));
            }
            case Reply.NotSent<ProviderAnswer> _ -> new PaymentAnswer.NotSent();
            case Reply.Silence<ProviderAnswer> _ -> new PaymentAnswer.Unknown();
        };
    }

    private PaymentAnswer granted(Wish wish, ProviderAnswer answer) {
        try {
            return statements.judge(wish, answer.statement());
        } catch (IllegalArgumentException _) {
            statements.alarm("asked for %s, it answers %s".formatted(wish, answer));
            return new PaymentAnswer.Unknown();
        }
    }

    /** A problem document says no more than its code; it answers just this request. */
    private static Statement refusal(Wish wish, Verdict verdict) {
        return new Statement(verdict, wish.order().value(), null, null, null, null);
    }

    private PaymentAnswer ourOwnMistake(Wish wish, int status, String code) {
        statements.alarm("should not have got %s: %d %s".formatted(wish, status, code));
        return new PaymentAnswer.NotSent();
    }
}
