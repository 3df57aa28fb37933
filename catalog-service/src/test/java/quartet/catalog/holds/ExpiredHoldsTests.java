package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;

import static quartet.catalog.holds.HoldsFixture.LIFE;
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
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.catalog.store.FreshDatabase;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Sweepers of two instances, with clocks that do not agree. */
class ExpiredHoldsTests {

    private static final Duration OFF = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock();
    private final Books books = new Books(FreshDatabase.create(), clock);
    private final Books early = new Books(books.database(), Clock.offset(clock, OFF));
    private final Books late = new Books(books.database(), Clock.offset(clock, OFF.negated()));

    @Test
    void giveEachHoldBackOnceHoweverManySweep() throws Exception {
        var sku = books.stockOf(20);
        IntStream.range(0, 10).forEach(_ -> holdsOn(books).reserve(anOrder(), lines(sku, 2), WHO));
        clock.advance(LIFE);
        Callable<Duration> one = () -> sweeperOn(books).work();
        Callable<Duration> other = () -> sweeperOn(early).work();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sweep : threads.invokeAll(java.util.List.of(one, other, one, other))) {
                assertThat(sweep.resultNow()).isPositive();
            }
        }
        sweeperOn(books).work();

        assertThat(books.level(sku)).isEqualTo(new StockLevel(20, 20, 0, 0));
    }

    @Test
    void expireEarlyOrLateByTheirOwnClocksAndNeverWrongly() {
        var sku = books.stockOf(5);
        var held = anOrder();
        var pinned = anOrder();
        holdsOn(books).reserve(held, lines(sku, 2), WHO);
        holdsOn(late).reserve(pinned, lines(sku, 1), WHO);
        holdsOn(books).pin(pinned, skus(sku), WHO);

        sweeperOn(late).work();
        assertThat(state(held, sku)).isEqualTo(HoldState.HELD);
        sweeperOn(early).work();

        assertThat(state(held, sku)).isEqualTo(HoldState.EXPIRED);
        assertThat(state(pinned, sku)).isEqualTo(HoldState.PINNED);
        assertThat(books.level(sku)).isEqualTo(new StockLevel(5, 4, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leaveAHoldAloneThatWasPinnedAfterTheyReadIt(boolean relayed) {
        var sku = books.stockOf(5);
        var order = anOrder();
        holdsOn(books).reserve(order, lines(sku, 2), WHO);
        if (relayed) {
            books.relayAll();
        }
        clock.advance(LIFE);
        var due = placesOn(books).due(clock.instant(), 10);
        holdsOn(books).pin(order, skus(sku), WHO);

        assertThat(due).hasSize(1);
        due.forEach(place -> holdsOn(early).expire(place.order(), place.sku()));

        assertThat(state(order, sku)).isEqualTo(HoldState.PINNED);
        assertThat(books.level(sku)).isEqualTo(new StockLevel(5, 3, 2, 0));
    }

    private HoldState state(OrderId order, Sku sku) {
        return placesOn(books).of(order).stream()
                .filter(line -> line.sku().equals(sku))
                .map(line -> line.hold().state())
                .findFirst()
                .orElseThrow();
    }
}
