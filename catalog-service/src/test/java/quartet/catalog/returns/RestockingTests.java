package quartet.catalog.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.catalog.stock.Orders.anOrder;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.faults.CrashPoints;
import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.catalog.store.FreshDatabase;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Returned goods on the real store: back once per return, whatever happens in between. */
class RestockingTests {

    private static final ReturnId RETURN = new ReturnId("r_mfrggzdfmztwq2lknnwg23tpob");

    private final Books books = new Books(FreshDatabase.create(), new SettableClock());
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OrderId order = anOrder();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void putsGoodsBackOnce(boolean relayed) {
        var one = books.stockOf(10);
        var other = books.stockOf(0);
        var units = new TreeMap<>(Map.of(one, units(1, 1), other, units(2, 0)));

        var first = restocking(CrashPoints.none()).restock(RETURN, order, units, "order-service");
        if (relayed) {
            books.relayAll();
        }

        assertThat(restocking(CrashPoints.none()).restock(RETURN, order, units, "order-service"))
                .isEqualTo(first);
        assertThat(first).extracting(RestockedLine::sku).containsExactlyInAnyOrder(one, other);
        assertThat(books.level(one)).isEqualTo(new StockLevel(12, 11, 0, 1));
        assertThat(books.level(other)).isEqualTo(new StockLevel(2, 2, 0, 0));
    }

    @Test
    void putsGoodsBackOnceHoweverManyAskAtOnce() throws Exception {
        var sku = books.stockOf(0);
        var units = new TreeMap<>(Map.of(sku, units(2, 1)));
        Callable<List<RestockedLine>> restock =
                () -> restocking(CrashPoints.none()).restock(RETURN, order, units, "order-service");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> restock).toList());
            assertThat(all.stream().map(future -> future.resultNow()).distinct()).hasSize(1);
        }
        assertThat(books.level(sku)).isEqualTo(new StockLevel(3, 2, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restock.before", "restock.written", "restock.between"})
    void doesTheRestAfterACrash(String place) {
        var one = books.stockOf(0);
        var other = books.stockOf(0);
        var units = new TreeMap<>(Map.of(one, units(1, 0), other, units(0, 1)));

        assertThatThrownBy(
                        () ->
                                restocking(CrashPoints.at(place))
                                        .restock(RETURN, order, units, "order-service"))
                .isInstanceOf(CrashPoints.Crash.class);
        restocking(CrashPoints.none()).restock(RETURN, order, units, "order-service");

        assertThat(books.level(one)).isEqualTo(new StockLevel(1, 1, 0, 0));
        assertThat(books.level(other)).isEqualTo(new StockLevel(1, 0, 0, 1));
    }

    @Test
    void answersAsBeforeAndSoundsTheAlarmWhenTheSameReturnSaysSomethingElse() {
        var sku = books.stockOf(0);
        var restocking = restocking(CrashPoints.none());
        var first = restocking.restock(RETURN, order, new TreeMap<>(Map.of(sku, units(1, 0))), "o");

        var second =
                restocking.restock(RETURN, order, new TreeMap<>(Map.of(sku, units(2, 0))), "o");

        assertThat(second).isEqualTo(first);
        assertThat(books.level(sku).total()).isEqualTo(1);
        assertThat(metrics.counter("quartet.stock.alarms", "about", "returns").count())
                .isEqualTo(1);
    }

    @Test
    void takesBackWhatNobodyKeepsBooksOf() {
        var sku = new Sku("LONG-GONE");

        restocking(CrashPoints.none())
                .restock(RETURN, order, new TreeMap<>(Map.of(sku, units(1, 0))), "o");

        assertThat(books.level(sku).total()).isEqualTo(1);
    }

    private Restocking restocking(CrashPoint crash) {
        var instance = new Books(books.database(), books.clock(), crash);
        return new Restocking(
                instance.ledger(),
                instance.heads(),
                instance.copies(),
                JsonMapper.builder().build(),
                crash,
                metrics);
    }

    private static LevelChange units(long restocked, long damaged) {
        return new LevelChange(restocked, 0, damaged);
    }
}
