package quartet.order.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;
import quartet.order.peers.OddServer;
import quartet.order.peers.PeerFixtures;
import quartet.stores.Stores;

import java.time.Clock;

class PaymentsTests {

    private static final Order ORDER = OrderFixtures.aClaimedOrder();
    private static final String ANSWER =
            "{\"reference\": \""
                    + ORDER.id()
                    + "\", \"status\": \"AUTHORISED\", \"amount\": 5048, \"currency\": \"GBP\"}";

    @Test
    void believesAnAnswerOnlyWithAmountCurrencyAndOrder() {
        assertThat(authorised(200, ANSWER)).isInstanceOf(PaymentAnswer.Done.class);
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
                .isInstanceOf(PaymentAnswer.Declined.class);
        assertThat(authorised(409, "{\"code\": \"VOIDED\"}"))
                .isInstanceOf(PaymentAnswer.Declined.class);
        assertThat(authorised(400, "{\"code\": \"WHATEVER\"}"))
                .isInstanceOf(PaymentAnswer.NotSent.class);
        assertThat(authorised(500, "{}")).isInstanceOf(PaymentAnswer.Unknown.class);
    }

    @Test
    void asksForNothingWhereNothingIsToBePaid() {
        try (var server = OddServer.thatAnswers(400, "{\"code\": \"VALIDATION\"}")) {
            var payments = payments(server.url());
            var free = OrderFixtures.aFreeOrder();
            var nothing = new PaymentAnswer.NothingDue();
            assertThat(payments.authorise(free)).isEqualTo(nothing);
            assertThat(payments.capture(free)).isEqualTo(nothing);
            assertThat(payments.voidAuthorisation(free)).isEqualTo(nothing);
            assertThat(server.heard()).isZero();
        }
    }

    @Test
    void agreesWithTheSimulatedProvider() {
        var payments = payments(Stores.payments().url());
        var order = OrderFixtures.aClaimedOrder();
        assertThat(payments.authorise(order)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.authorise(order)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.voidAuthorisation(order)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.voidAuthorisation(order)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.capture(order)).isNotInstanceOf(PaymentAnswer.Done.class);

        var sold = OrderFixtures.aClaimedOrder();
        assertThat(payments.authorise(sold)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.capture(sold)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.capture(sold)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.voidAuthorisation(sold)).isInstanceOf(PaymentAnswer.NotSent.class);

        var early = OrderFixtures.aClaimedOrder();
        assertThat(payments.voidAuthorisation(early)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.authorise(early)).isInstanceOf(PaymentAnswer.Declined.class);
    }

    @Test
    void refundsAPartAndKnowsWhichPart() {
        var payments = payments(Stores.payments().url());
        var order = OrderFixtures.aClaimedOrder();
        payments.authorise(order);
        payments.capture(order);
        for (int i = 0; i < 2; i++) {
            assertThat(payments.refund(order, "r_1" + order.id(), 48))
                    .isInstanceOfSatisfying(
                            PaymentAnswer.Done.class,
                            done -> {
                                assertThat(done.entry().amount()).isEqualTo(48);
                                assertThat(done.entry().providerReference()).startsWith("pay_");
                            });
        }
        assertThat(payments.refund(order, "r_2" + order.id(), 5000))
                .isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.refund(order, "r_3" + order.id(), 1))
                .isInstanceOf(PaymentAnswer.NotSent.class);
    }

    @Test
    void takesWhatItCannotReadForSilenceAndAsksAgain() {
        var payments = payments(Stores.payments().url());
        var order = OrderFixtures.claimed(OrderFixtures.aClaimedOrder(), "tok_garbage");
        assertThat(payments.authorise(order)).isInstanceOf(PaymentAnswer.Unknown.class);
        assertThat(payments.authorise(order)).isInstanceOf(PaymentAnswer.Done.class);
        assertThat(payments.capture(order)).isInstanceOf(PaymentAnswer.Unknown.class);
        assertThat(payments.capture(order)).isInstanceOf(PaymentAnswer.Done.class);
    }

    private static PaymentAnswer authorised(int status, String body) {
        try (var server = OddServer.thatAnswers(status, body)) {
            return payments(server.url()).authorise(ORDER);
        }
    }

    private static Payments payments(String url) {
        return new Payments(
                PeerFixtures.client(ProviderApi.class, url),
                PeerFixtures.peers(100),
                new Statements(Clock.systemUTC(), new SimpleMeterRegistry()));
    }
}
