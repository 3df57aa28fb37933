package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.catalog.holds.HoldsFixture.WHO;
import static quartet.catalog.holds.HoldsFixture.holdsOn;
import static quartet.catalog.holds.HoldsFixture.lines;
import static quartet.catalog.holds.HoldsFixture.skus;
import static quartet.catalog.stock.Orders.anOrder;

import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.RecordingSender;
import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.HoldState;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.catalog.stock.StockRefused;
import quartet.catalog.store.FreshDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Many at once on one SKU: nothing is promised twice, and nothing is lost. */
class HoldRacesTests {

    private final SettableClock clock = new SettableClock();
    private final Books books = new Books(FreshDatabase.create(), clock);

    @Test
    void givesTenUnitsToExactlyTenOfThirtyTwo() throws Exception {
        var sku = books.stockOf(10);
        var holds = holdsOn(books);

        var done = race(32, _ -> () -> isReserved(holds, sku));

        assertThat(done).filteredOn(held -> held).hasSize(10);
        assertThat(books.level(sku)).isEqualTo(new StockLevel(10, 0, 10, 0));
    }

    @Test
    void givesThemOnceAlsoWithEveryBuyerInAProcessOfItsOwn() throws Exception {
        var sku = books.stockOf(10);

        var done =
                race(32, _ -> () -> isReserved(holdsOn(new Books(books.database(), clock)), sku));

        assertThat(done).filteredOn(held -> held).hasSize(10);
        assertThat(books.level(sku)).isEqualTo(new StockLevel(10, 0, 10, 0));
    }

    @Test
    void givesAHundredUnitsToExactlyAHundredOfThreeHundredWhileARelayRuns() throws Exception {
        var sku = books.stockOf(100);
        var sender = new RecordingSender();
        var relay = books.relay(sender);
        relay.start();
        var instances = List.of(holdsOn(books), holdsOn(new Books(books.database(), clock)));

        var done = race(300, i -> () -> isReserved(instances.get(i % 2), sku));

        relay.stop();
        books.relay(sender).start();
        assertThat(done).filteredOn(held -> held).hasSize(100);
        assertThat(books.level(sku)).isEqualTo(new StockLevel(100, 0, 100, 0));
        await().until(() -> books.unsentSeqs(sku).isEmpty());
        assertThat(sender.seqsOf(sku.value()).stream().distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, books.head(sku).seq()).boxed().toList());
    }

    @Test
    void eitherExpiresOrPinsAHoldButNeverBoth() throws Exception {
        for (int i = 0; i < 50; i++) {
            var sku = books.stockOf(3);
            var order = anOrder();
            var here = holdsOn(books);
            var there = holdsOn(new Books(books.database(), clock));
            here.reserve(order, lines(sku, 3), WHO);
            clock.advance(HoldsFixture.LIFE);

            var pinned = new AtomicBoolean();
            race(
                    2,
                    who ->
                            () -> {
                                if (who == 0) {
                                    there.expire(order, sku);
                                } else {
                                    pinned.set(isPinned(here, order, sku));
                                }
                                return true;
                            });

            var state = HoldsFixture.placesOn(books).of(order).getFirst().hold().state();
            assertThat(state).isEqualTo(pinned.get() ? HoldState.PINNED : HoldState.EXPIRED);
            assertThat(books.level(sku).available()).isEqualTo(pinned.get() ? 0 : 3);
        }
    }

    private static boolean isPinned(Holds holds, OrderId order, Sku sku) {
        try {
            holds.pin(order, skus(sku), WHO);
            return true;
        } catch (HoldRefused _) {
            return false;
        }
    }

    /** A buyer who asks again, for the same order, as long as the answer is "too many at once". */
    private static boolean isReserved(Holds holds, Sku sku) {
        var order = anOrder();
        for (int tries = 0; tries < 100; tries++) {
            try {
                holds.reserve(order, lines(sku, 1), WHO);
                return true;
            } catch (HoldRefused.SoldOut _) {
                return false;
            } catch (StockRefused contended) {
                assertThat(contended).hasMessageContaining("at once");
            }
        }
        throw new AssertionError("never got through");
    }

    private static <T> List<T> race(int runners, IntFunction<Callable<T>> runner) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, runners)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return runner.apply(i).call();
                                                    }))
                            .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : all) {
                results.add(future.get());
            }
            return results;
        }
    }
}
