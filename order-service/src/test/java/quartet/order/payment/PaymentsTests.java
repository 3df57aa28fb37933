package quartet.order.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.peers.OddServer;
import quartet.order.peers.PeerFixtures;
import quartet.stores.Stores;

class PaymentsTests {

    private static final Order ORDER = OrderFixtures.aClaimedOrder();
    private static final String ANSWER =
            "{\"reference\": \""
                    + ORDER.id()
                    + "\", \"status\": \"AUTHORISED\", \"amount\": 5048, \"currency\": \"GBP\"}";

    @Test
    void believesAnAnswerOnlyWithAmountCurrencyAndOrder() {
        assertThat(authorised(200, ANSWER)).isEqualTo(new PaymentAnswer.Done());
        var unknown = new PaymentAnswer.Unknown();
        assertThat(authorised(200, ANSWER.replace("5048", "5049"))).isEqualTo(unknown);
        assertThat(authorised(200, ANSWER.replace("GBP", "USD"))).isEqualTo(unknown);
        assertThat(authorised(200, ANSWER.replace("o_", "o_x"))).isEqualTo(unknown);
        assertThat(authorised(200, ANSWER.replace("AUTHORISED", "PENDING"))).isEqualTo(unknown);
        assertThat(authorised(200, "{}")).isEqualTo(unknown);
    }

    @Test
    void takesOnlyListedCodesForARefusal() {
        assertThat(authorised(402, "{\"code\": \"DECLINED\"}"))
                .isEqualTo(new PaymentAnswer.Declined());
        assertThat(authorised(409, "{\"code\": \"VOIDED\"}"))
                .isEqualTo(new PaymentAnswer.Declined());
        assertThat(authorised(400, "{\"code\": \"WHATEVER\"}"))
                .isEqualTo(new PaymentAnswer.NotSent());
        assertThat(authorised(500, "{}")).isEqualTo(new PaymentAnswer.Unknown());
    }

    @Test
    void agreesWithTheSimulatedProvider() {
        var payments = payments(Stores.payments().url());
        var order = OrderFixtures.aClaimedOrder();
        assertThat(payments.authorise(order)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.authorise(order)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.voidAuthorisation(order)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.voidAuthorisation(order)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.capture(order)).isNotEqualTo(new PaymentAnswer.Done());

        var sold = OrderFixtures.aClaimedOrder();
        assertThat(payments.authorise(sold)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.capture(sold)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.capture(sold)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.voidAuthorisation(sold)).isEqualTo(new PaymentAnswer.NotSent());

        var early = OrderFixtures.aClaimedOrder();
        assertThat(payments.voidAuthorisation(early)).isEqualTo(new PaymentAnswer.Done());
        assertThat(payments.authorise(early)).isEqualTo(new PaymentAnswer.Declined());
    }

    private static PaymentAnswer authorised(int status, String body) {
        try (var server = OddServer.thatAnswers(status, body)) {
            return payments(server.url()).authorise(ORDER);
        }
    }

    private static Payments payments(String url) {
        return new Payments(PeerFixtures.client(ProviderApi.class, url), PeerFixtures.peers(100));
    }
}
