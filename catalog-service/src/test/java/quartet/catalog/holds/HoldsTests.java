package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.catalog.holds.HoldsFixture.WHO;
import static quartet.catalog.holds.HoldsFixture.holdsOn;
import static quartet.catalog.holds.HoldsFixture.lines;
import static quartet.catalog.holds.HoldsFixture.placesOn;
import static quartet.catalog.holds.HoldsFixture.skus;
import static quartet.catalog.holds.HoldsFixture.sweeperOn;
import static quartet.catalog.stock.Orders.anOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.Hold;
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.catalog.store.FreshDatabase;

import java.util.Map;

/** Holds on the real store, from the log alone and from what a relay has copied. */
class HoldsTests {

    private final SettableClock clock = new SettableClock();
    private final Books books = new Books(FreshDatabase.create(), clock);
    private final Holds holds = holdsOn(books);

    @Test
    void takesUnitsAsideAndSaysUntilWhen() {
        var sku = books.stockOf(14);

        var line = holds.reserve(anOrder(), lines(sku, 2), WHO).getFirst();

        assertThat(line.hold().state()).isEqualTo(HoldState.HELD);
        assertThat(line.hold().take()).isEqualTo(Map.of("W1", 2));
        assertThat(line.hold().expiresAt()).isEqualTo(clock.instant().plus(HoldsFixture.LIFE));
        assertThat(books.level(sku)).isEqualTo(new StockLevel(14, 12, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesAllTheWayToSettled(boolean relayed) {
        var sku = books.stockOf(5);
        var order = anOrder();

        holds.reserve(order, lines(sku, 2), WHO);
        relayIf(relayed);
        holds.pin(order, skus(sku), WHO);
        relayIf(relayed);
        holds.settle(order, skus(sku), WHO);
        relayIf(relayed);

        assertThat(books.level(sku)).isEqualTo(new StockLevel(3, 3, 0, 0));
        assertThat(holdOf(sku, order).state()).isEqualTo(HoldState.SETTLED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changesNothingWhenAnyRequestIsRepeated(boolean relayed) {
        var sku = books.stockOf(5);
        var order = anOrder();

        for (int i = 0; i < 3; i++) {
            holds.reserve(order, lines(sku, 2), WHO);
            relayIf(relayed);
        }
        for (int i = 0; i < 3; i++) {
            holds.release(order, skus(sku), WHO);
            relayIf(relayed);
        }

        assertThat(books.level(sku)).isEqualTo(new StockLevel(5, 5, 0, 0));
        assertThat(books.head(sku).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAReserveThatArrivesAfterItsRelease(boolean relayed) {
        var sku = books.stockOf(5);
        var order = anOrder();

        holds.release(order, skus(sku), WHO);
        relayIf(relayed);

        assertThatThrownBy(() -> holds.reserve(order, lines(sku, 2), WHO))
                .isInstanceOf(HoldRefused.Gone.class);
        assertThat(books.level(sku)).isEqualTo(new StockLevel(5, 5, 0, 0));
    }

    @Test
    void leavesATombstoneEvenWhereThereWasNoStock() {
        var sku = new Sku("NOT-YET");
        var order = anOrder();

        holds.release(order, skus(sku), WHO);
        books.receive(sku, "W1", 5);

        assertThatThrownBy(() -> holds.reserve(order, lines(sku, 2), WHO))
                .isInstanceOf(HoldRefused.Gone.class);
    }

    @Test
    void namesEveryLineThatIsShortAndReservesNothingAfterTheFirst() {
        var scarce = books.stockOf(1);
        var plenty = books.stockOf(10);
        var none = new Sku("ZZZ-UNKNOWN");
        var lines = lines(scarce, 2, plenty, 3);
        lines.put(none, 1);

        assertThatExceptionOfType(HoldRefused.SoldOut.class)
                .isThrownBy(() -> holds.reserve(anOrder(), lines, WHO))
                .satisfies(
                        refused ->
                                assertThat(refused.lines())
                                        .isEqualTo(
                                                Map.of(
                                                        scarce, new HoldAnswer.SoldOut(2, 1),
                                                        none, new HoldAnswer.SoldOut(1, 0))));
        assertThat(books.level(plenty).reserved()).isZero();
    }

    @Test
    void refusesAnotherQuantityUnderTheSameOrder() {
        var sku = books.stockOf(10);
        var order = anOrder();
        holds.reserve(order, lines(sku, 2), WHO);

        assertThatThrownBy(() -> holds.reserve(order, lines(sku, 3), WHO))
                .isInstanceOf(HoldRefused.Mismatch.class);
        assertThat(books.level(sku).reserved()).isEqualTo(2);
    }

    @Test
    void takesFromSeveralWarehousesWhereNoneHasItAllAndGivesBackToEach() {
        var sku = books.stockOf(3);
        books.receive(sku, "W2", 4);
        var order = anOrder();

        var hold = holds.reserve(order, lines(sku, 6), WHO).getFirst().hold();

        assertThat(hold.take()).isEqualTo(Map.of("W1", 2, "W2", 4));
        holds.release(order, skus(sku), WHO);
        assertThat(books.head(sku).levels().warehouses())
                .isEqualTo(
                        Map.of(
                                "W1", new StockLevel(3, 3, 0, 0),
                                "W2", new StockLevel(4, 4, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesBackWhatNobodyPinnedInTime(boolean relayed) {
        var sku = books.stockOf(5);
        var held = anOrder();
        var pinned = anOrder();
        holds.reserve(held, lines(sku, 2), WHO);
        holds.reserve(pinned, lines(sku, 1), WHO);
        holds.pin(pinned, skus(sku), WHO);
        relayIf(relayed);

        clock.advance(HoldsFixture.LIFE);
        sweeperOn(books).work();

        assertThat(books.level(sku)).isEqualTo(new StockLevel(5, 4, 1, 0));
        assertThat(holdOf(sku, held).state()).isEqualTo(HoldState.EXPIRED);
        assertThatThrownBy(() -> holds.pin(held, skus(sku), WHO))
                .isInstanceOf(HoldRefused.Gone.class);
    }

    @Test
    void leavesHoldsAloneThatAreNotDue() {
        var sku = books.stockOf(5);
        holds.reserve(anOrder(), lines(sku, 2), WHO);

        clock.advance(HoldsFixture.LIFE.minusMillis(1));
        sweeperOn(books).work();

        assertThat(books.level(sku).reserved()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWhatAnOrderHolds(boolean relayed) {
        var one = books.stockOf(5);
        var other = books.stockOf(5);
        var order = anOrder();
        holds.reserve(order, lines(one, 1, other, 2), WHO);
        holds.reserve(anOrder(), lines(one, 1), WHO);
        relayIf(relayed);

        assertThat(placesOn(books).of(order))
                .extracting(HeldLine::sku)
                .containsExactlyInAnyOrder(one, other);
    }

    private Hold holdOf(Sku sku, quartet.catalog.stock.OrderId order) {
        return placesOn(books).of(order).stream()
                .filter(line -> line.sku().equals(sku))
                .map(HeldLine::hold)
                .findFirst()
                .orElseThrow();
    }

    private void relayIf(boolean relayed) {
        if (relayed) {
            books.relayAll();
        }
    }
}
