package quartet.order.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.order.ordering.Order;
import quartet.order.peers.Peer;
import quartet.order.peers.Peers;
import quartet.order.peers.Reply;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The provider behind {@code spring.http.serviceclient.payment}. */
@Component
class Payments implements PaymentProvider {

    private static final Logger log = LoggerFactory.getLogger(Payments.class);
    private static final PaymentAnswer DECLINED = new PaymentAnswer.Declined();
    private static final PaymentAnswer LAPSED = new PaymentAnswer.Lapsed();

    private final ProviderApi api;
    private final Peer peer;

    Payments(ProviderApi api, Peers peers) {
        this.api = api;
        this.peer = peers.slowPeer("payment");
    }

    @Override
    public PaymentAnswer authorise(Order order) {
        var id = order.id().value();
        var purchase = order.purchase();
        var total = purchase.totals().total();
        var request =
                new ProviderApi.Authorisation(
                        id, total, purchase.currency(), purchase.paymentToken());
        return ask(
                () -> api.authorise(id + ":authorise", request),
                answer -> answer.says("AUTHORISED", id, total, purchase.currency()),
                Map.of("DECLINED", DECLINED, "VOIDED", DECLINED));
    }

    @Override
    public PaymentAnswer capture(Order order) {
        var id = order.id().value();
        var purchase = order.purchase();
        var total = purchase.totals().total();
        return ask(
                () -> api.capture(id + ":capture", id, new ProviderApi.Capture(total)),
                answer -> answer.says("CAPTURED", id, total, purchase.currency()),
                Map.of("CAPTURE_DECLINED", LAPSED, "LAPSED", LAPSED));
    }

    @Override
    public PaymentAnswer voidAuthorisation(Order order) {
        var id = order.id().value();
        return ask(
                () -> api.voidAuthorisation(id + ":void", id),
                answer -> answer.says("VOIDED", id),
                Map.of());
    }

    private PaymentAnswer ask(
            Supplier<ProviderAnswer> call,
            Predicate<ProviderAnswer> asExpected,
            Map<String, PaymentAnswer> refusals) {
        return switch (peer.call(call)) {
            case Reply.Answered(var answer) when asExpected.test(answer) ->
                    new PaymentAnswer.Done();
            case Reply.Answered(var answer) -> unexpected(answer);
            case Reply.TurnedDown(var status, var problem) ->
                    refusals.containsKey(problem.code())
                            ? refusals.getOrDefault(problem.code(), LAPSED)
                            : ourOwnMistake(status, problem.code());
            case Reply.NotSent<ProviderAnswer> _ -> new PaymentAnswer.NotSent();
            case Reply.Silence<ProviderAnswer> _ -> new PaymentAnswer.Unknown();
        };
    }

    private static PaymentAnswer unexpected(ProviderAnswer answer) {
        log.error("ALARM: the payment provider answered something else: {}", answer);
        return new PaymentAnswer.Unknown();
    }

    private static PaymentAnswer ourOwnMistake(int status, String code) {
        log.error("ALARM: a request the payment provider should not have got: {} {}", status, code);
        return new PaymentAnswer.NotSent();
    }
}
