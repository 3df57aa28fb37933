package quartet.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import quartet.local.check.dump.Level;
import quartet.local.check.dump.Rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The checker is tested: whatever is spoiled in one place, the invariant named must notice. */
class InvariantsTests {

    @Test
    void findsNothingInAGoodShop() {
        assertThat(GoodOrders.ofEveryKind().check()).filteredOn(Finding::failed).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyShop() {
        assertThat(new GoodShop().check()).filteredOn(Finding::failed).isEmpty();
    }

    @Test
    void countsWhatAnOperatorTookBackByHand() {
        var shop = GoodOrders.ofEveryKind();
        shop.move("MUG", "return", "", new Level(1, 1, 0, 0));
        assertThat(shop.check()).filteredOn(Finding::failed).isEmpty();
    }

    @Test
    void saysWhatItCannotCheckWithoutAHistory() {
        var findings = Invariants.check(GoodOrders.ofEveryKind().dump(), Optional.empty());
        assertThat(findings).filteredOn(Finding::failed).isEmpty();
        assertThat(findings)
                .filteredOn(finding -> finding.verdict().inWords().contains("no history"))
                .extracting(Finding::id)
                .containsExactly("O1", "O2", "O3", "O4", "O5", "Cart");
    }

    @Test
    void saysOnlyWhatMovesWhileSomethingDoes() {
        var rest = new Rest(false, 2, 0, Map.of("stock", 3L), Map.of(), List.of("o_1 is PENDING"));
        var findings = Invariants.restless(rest);
        assertThat(findings).allMatch(Finding::failed);
        assertThat(findings.getLast().verdict())
                .isEqualTo(
                        new Verdict.Violated(
                                3,
                                List.of(
                                        "2 orders are not at rest",
                                        "3 events unsent in the outbox of stock",
                                        "o_1 is PENDING")));
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void notices(Corruption corruption) {
        assertThat(corruption.found()).isEqualTo(new TreeSet<>(corruption.failing()));
    }

    static Stream<Corruption> corruptions() {
        return Stream.of(
                        StockCorruptions.all(),
                        OrderCorruptions.all(),
                        MoneyCorruptions.all(),
                        EventCorruptions.all(),
                        SalesCorruptions.all())
                .flatMap(all -> all);
    }
}
