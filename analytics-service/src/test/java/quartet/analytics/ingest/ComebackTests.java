package quartet.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

import quartet.analytics.ingest.RefundEvent.Part;
import quartet.analytics.ingest.RefundEvent.Refund;
import quartet.analytics.ingest.ReturnEvent.Returned;
import quartet.analytics.ingest.ReturnEvent.Units;

import java.util.List;

/** Units come back without money, money goes back without units. */
class ComebackTests {

    private final Entry sale =
            new Entry(
                    Entry.Kind.SALE,
                    "o_a",
                    "g_a",
                    "CARD",
                    "GBP",
                    1,
                    300,
                    0,
                    List.of(
                            EntryLine.of(1, "MUG", "Mug", "Kitchen", 2, 1000, 0),
                            EntryLine.of(2, "POT", "Pot", "Kitchen", 1, 2100, 100),
                            EntryLine.of(3, "GIFT", "Gift", "Kitchen", 1, 0, 0)));

    @Test
    void aReturnHasUnitsAndNoMoney() {
        var back = new ReturnEvent(new Returned(List.of(new Units(1, 2)))).of(sale);

        assertThat(back.kind()).isEqualTo(Entry.Kind.RETURN);
        assertThat(back.orders()).isZero();
        assertThat(back.units()).isEqualTo(-2);
        assertThat(back.gross() + back.discount() + back.refund() + back.shipping()).isZero();
        assertThat(back.lines()).extracting(EntryLine::sku).containsExactly("MUG");
    }

    @Test
    void noMoreComesBackThanWasSold() {
        for (var units : List.of(new Units(1, 3), new Units(1, 0), new Units(7, 1))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new ReturnEvent(new Returned(List.of(units))).of(sale));
        }
    }

    @Test
    void aRefundHasMoneyAndNoUnitsSharedOutToTheCent() {
        var refund = new RefundEvent(new Refund(1001, List.of())).of(sale);

        assertThat(refund.kind()).isEqualTo(Entry.Kind.REFUND);
        assertThat(refund.orders()).isZero();
        assertThat(refund.units()).isZero();
        assertThat(refund.gross()).isZero();
        assertThat(refund.refund()).isEqualTo(1001);
        assertThat(refund.lines())
                .extracting(EntryLine::sku, EntryLine::net)
                .containsExactly(tuple("MUG", -334L), tuple("POT", -667L), tuple("GIFT", 0L));
    }

    @Test
    void whatIsForALineIsThatLines() {
        var refund = new RefundEvent(new Refund(700, List.of(new Part(1, 400)))).of(sale);

        assertThat(refund.lines()).extracting(EntryLine::refund).containsExactly(500L, 200L, 0L);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new RefundEvent(new Refund(7, List.of(new Part(9, 7)))).of(sale));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Refund(7, List.of(new Part(1, 8))));
    }

    @Test
    void aRefundOfGoodsForNothingIsTheFirstLines() {
        var free = sale.with(Entry.Kind.SALE, List.of(sale.line(3)));

        assertThat(new RefundEvent(new Refund(300, List.of())).of(free).refund()).isEqualTo(300);
    }
}
