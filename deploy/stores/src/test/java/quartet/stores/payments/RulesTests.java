package quartet.stores.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import quartet.stores.payments.Command.Authorise;
import quartet.stores.payments.Command.Cancel;
import quartet.stores.payments.Command.Capture;
import quartet.stores.payments.Command.Refund;

class RulesTests {

    private final Rules rules = new Rules(() -> "pay_1");
    private @Nullable Authorisation payment;

    @Test
    void authorisesCapturesAndRefunds() {
        assertThat(ask(authorise(Token.tok_approve)).status()).isEqualTo(200);
        assertThat(ask(new Capture("o_1", 1000)).code()).isNull();
        assertThat(ask(new Refund("o_1", 400)).payment())
                .extracting(Authorisation::status)
                .isEqualTo(Status.PARTIALLY_REFUNDED);
        assertThat(ask(new Refund("o_1", 600)).payment())
                .extracting(Authorisation::status)
                .isEqualTo(Status.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"tok_decline", "unknown"})
    void declines(Token token) {
        assertThat(ask(authorise(token)))
                .returns(402, Answer::status)
                .returns("DECLINED", Answer::code);
    }

    @Test
    void authorisesADeclinedPaymentWithAnotherToken() {
        ask(authorise(Token.tok_decline));
        assertThat(ask(authorise(Token.tok_approve)).status()).isEqualTo(200);
    }

    @Test
    void refusesASecondAuthorisation() {
        ask(authorise(Token.tok_approve));
        assertThat(ask(authorise(Token.tok_approve)).code()).isEqualTo("ALREADY_AUTHORISED");
    }

    @Test
    void refusesAnAuthorisationThatArrivesAfterItsVoid() {
        assertThat(ask(new Cancel("o_1")).payment())
                .extracting(Authorisation::status)
                .isEqualTo(Status.VOIDED);
        assertThat(ask(authorise(Token.tok_approve)))
                .returns(409, Answer::status)
                .returns("VOIDED", Answer::code);
    }

    @Test
    void refusesToVoidWhatWasCaptured() {
        ask(authorise(Token.tok_approve));
        ask(new Capture("o_1", 1));
        assertThat(ask(new Cancel("o_1")).code()).isEqualTo("CAPTURED");
    }

    @Test
    void capturesNoMoreThanWasAuthorised() {
        ask(authorise(Token.tok_approve));
        assertThat(ask(new Capture("o_1", 700)).status()).isEqualTo(200);
        assertThat(ask(new Capture("o_1", 301)).code()).isEqualTo("AMOUNT_EXCEEDED");
        assertThat(ask(new Capture("o_1", 300)).status()).isEqualTo(200);
    }

    @Test
    void refundsNoMoreThanWasCaptured() {
        ask(authorise(Token.tok_approve));
        assertThat(ask(new Refund("o_1", 1)).code()).isEqualTo("NOT_CAPTURED");
        ask(new Capture("o_1", 700));
        assertThat(ask(new Refund("o_1", 701)).code()).isEqualTo("AMOUNT_EXCEEDED");
    }

    @Test
    void refusesTheCaptureAndStillVoids() {
        ask(authorise(Token.tok_decline_capture));
        assertThat(ask(new Capture("o_1", 1000)))
                .returns(402, Answer::status)
                .returns("CAPTURE_DECLINED", Answer::code);
        assertThat(ask(new Cancel("o_1")).status()).isEqualTo(200);
        assertThat(ask(new Capture("o_1", 1000)).code()).isEqualTo("VOIDED");
    }

    @Test
    void lapsesBeforeTheCapture() {
        ask(authorise(Token.tok_lapse));
        assertThat(ask(new Capture("o_1", 1000)))
                .returns(409, Answer::status)
                .returns("LAPSED", Answer::code);
        assertThat(ask(new Cancel("o_1")).status()).isEqualTo(200);
    }

    @Test
    void knowsNothingOfAnUnknownPayment() {
        assertThat(ask(new Capture("o_1", 1)).status()).isEqualTo(404);
        assertThat(ask(new Refund("o_1", 1)).status()).isEqualTo(404);
    }

    private Answer ask(Command command) {
        var answer = rules.decide(command, payment);
        payment = answer.payment() == null ? payment : answer.payment();
        return answer;
    }

    private static Authorise authorise(Token token) {
        return new Authorise("o_1", 1000, "GBP", token);
    }
}
