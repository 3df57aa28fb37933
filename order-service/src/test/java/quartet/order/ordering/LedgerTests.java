package quartet.order.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.order.ordering.OrderFixtures.NOON;
import static quartet.order.ordering.OrderFixtures.aLedgerEntry;

import org.junit.jupiter.api.Test;

import quartet.order.ordering.LedgerEntry.Kind;

import java.util.List;

class LedgerTests {

    private static final Ledger PAID =
            Ledger.EMPTY.after(
                    List.of(aLedgerEntry(Kind.AUTHORISE, 900), aLedgerEntry(Kind.CAPTURE, 900)));

    @Test
    void addsUpWhatTheProviderSaid() {
        assertThat(PAID.authorised()).isEqualTo(900);
        assertThat(PAID.captured()).isEqualTo(900);
        var back = PAID.after(List.of(aLedgerEntry(Kind.REFUND, 400)));
        assertThat(back.refunded()).isEqualTo(400);
        assertThat(back.status(PaymentStatus.CAPTURED)).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(back.entries()).hasSize(3);
    }

    @Test
    void countsTheSameAnswerToTheSameKeyOnce() {
        assertThat(PAID.after(List.of(aLedgerEntry(Kind.CAPTURE, 900)))).isEqualTo(PAID);
    }

    @Test
    void movesNoMoneyByARefusal() {
        var refused =
                new LedgerEntry(
                        Kind.AUTHORISE,
                        900,
                        "GBP",
                        null,
                        "o:authorise",
                        LedgerEntry.Outcome.DECLINED,
                        NOON);
        assertThat(Ledger.EMPTY.after(List.of(refused)).authorised()).isZero();
    }

    @Test
    void neverTakesOrGivesBackMoreThanThereIs() {
        assertThatThrownBy(() -> Ledger.EMPTY.after(List.of(aLedgerEntry(Kind.CAPTURE, 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PAID.after(List.of(aLedgerEntry(Kind.REFUND, 901))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesTheStatusForItWhereNoLedgerWasKept() {
        assertThat(Ledger.implied(PaymentStatus.CAPTURED, 700).captured()).isEqualTo(700);
        assertThat(Ledger.implied(PaymentStatus.VOIDED, 700)).isEqualTo(Ledger.EMPTY);
    }
}
