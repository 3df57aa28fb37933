package quartet.order.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import quartet.order.ordering.LedgerEntry;
import quartet.order.ordering.LedgerEntry.Kind;
import quartet.order.ordering.LedgerEntry.Outcome;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderFixtures;

import java.time.Clock;
import java.time.ZoneOffset;

class StatementsTests {

    private static final Order ORDER = OrderFixtures.aClaimedOrder();
    private static final long TOTAL = 5048;

    private final Statements statements =
            new Statements(
                    Clock.fixed(OrderFixtures.NOON, ZoneOffset.UTC), new SimpleMeterRegistry());

    @Test
    void makesALineForTheLedgerOfWhatItBelieves() {
        assertThat(judge(said(Verdict.AUTHORISED, TOTAL, "GBP", ORDER.id() + ":authorise")))
                .isEqualTo(
                        new PaymentAnswer.Done(
                                new LedgerEntry(
                                        Kind.AUTHORISE,
                                        TOTAL,
                                        "GBP",
                                        "pay_1",
                                        ORDER.id() + ":authorise",
                                        Outcome.DONE,
                                        OrderFixtures.NOON)));
    }

    @Test
    void knowsARefusalFromALapse() {
        assertThat(judge(said(Verdict.DECLINED, TOTAL, "GBP", null)))
                .isInstanceOf(PaymentAnswer.Declined.class);
        assertThat(judge(said(Verdict.LAPSED, TOTAL, "GBP", null)))
                .isInstanceOfSatisfying(
                        PaymentAnswer.Lapsed.class,
                        lapsed -> assertThat(lapsed.entry().outcome()).isEqualTo(Outcome.LAPSED));
        assertThat(judge(said(Verdict.CAPTURE_DECLINED, TOTAL, "GBP", null)))
                .isInstanceOfSatisfying(
                        PaymentAnswer.Lapsed.class,
                        refused ->
                                assertThat(refused.entry().outcome()).isEqualTo(Outcome.DECLINED));
    }

    @Test
    void givesBackTheWholeOrNothing() {
        assertThat(judge(said(Verdict.VOIDED, 0L, null, null)))
                .isInstanceOf(PaymentAnswer.Done.class);
        assertThat(judge(said(Verdict.VOIDED, TOTAL, "GBP", null)))
                .isInstanceOf(PaymentAnswer.Done.class);
        assertThat(judge(said(Verdict.VOIDED, 1L, "GBP", null)))
                .isInstanceOf(PaymentAnswer.Unknown.class);
    }

    @Test
    void believesNothingAboutAnotherAmountCurrencyKeyOrOrder() {
        for (var verdict : Verdict.values()) {
            assertThat(judge(said(verdict, TOTAL + 1, "GBP", null))).isEqualTo(UNKNOWN);
            assertThat(judge(said(verdict, TOTAL, "USD", null))).isEqualTo(UNKNOWN);
            assertThat(judge(said(verdict, TOTAL, "GBP", "another"))).isEqualTo(UNKNOWN);
            assertThat(
                            statements.judge(
                                    OrderFixtures.aClaimedOrder(),
                                    said(verdict, TOTAL, "GBP", null)))
                    .isEqualTo(UNKNOWN);
        }
        assertThat(judge(said(Verdict.CAPTURED, null, "GBP", null))).isEqualTo(UNKNOWN);
    }

    private static final PaymentAnswer UNKNOWN = new PaymentAnswer.Unknown();

    private PaymentAnswer judge(Statement said) {
        return statements.judge(ORDER, said);
    }

    private static Statement said(
            Verdict verdict,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String key) {
        return new Statement(verdict, ORDER.id().value(), "pay_1", amount, currency, key);
    }
}
