package quartet.catalog.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.problems.BadRequest;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.MovementKind;
import quartet.catalog.stock.Sku;
import quartet.catalog.stock.StockLevel;
import quartet.catalog.store.FreshDatabase;
import quartet.catalog.warehouses.Warehouses;
import quartet.catalog.warehouses.WarehousesFixture;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Movements by hand on the real store: once per key, whatever happens in between. */
class MovingStockTests {

    private static final IdempotencyKey KEY = new IdempotencyKey("movement-00000001");

    private final Books books = new Books(FreshDatabase.create(), new SettableClock());
    private final JsonMapper json = JsonMapper.builder().build();
    private final Warehouses warehouses = WarehousesFixture.with(books.database(), "W2");
    private final MovingStock moving =
            new MovingStock(books.ledger(), books.copies(), warehouses, json);

    @ParameterizedTest
    @CsvSource({
        "INBOUND, 3, 13, 13, 0",
        "RETURN, 3, 13, 13, 0",
        "OUTBOUND, 3, 7, 7, 0",
        "ADJUSTMENT, 3, 13, 13, 0",
        "ADJUSTMENT, -3, 7, 7, 0",
        "DAMAGE, 3, 10, 7, 3"
    })
    void movesUnits(MovementKind kind, int units, long total, long available, long damaged) {
        var sku = books.stockOf(10);

        var moved = moving.move(sku, KEY, form(kind, units), "operator");

        var level = new StockLevel(total, available, 0, damaged);
        assertThat(moved.after()).isEqualTo(Map.of("W1", level));
        assertThat(books.level(sku)).isEqualTo(level);
    }

    @Test
    void movesUnitsFromOneWarehouseToAnother() {
        var sku = books.stockOf(10);
        var form = new MovementForm(MovementKind.TRANSFER, "W1", 4, "W2", "nearer", null);

        var moved = moving.move(sku, KEY, form, "operator");

        assertThat(moved.units()).isEqualTo(Map.of("W1", -4L, "W2", 4L));
        assertThat(books.head(sku).levels().warehouses()).isEqualTo(moved.after());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersARepeatAlikeAndMovesNothing(boolean relayed) {
        var sku = books.stockOf(10);
        var first = moving.move(sku, KEY, form(MovementKind.INBOUND, 5), "operator");
        if (relayed) {
            books.relayAll();
        }

        assertThat(moving.move(sku, KEY, form(MovementKind.INBOUND, 5), "operator"))
                .isEqualTo(first);
        assertThat(books.level(sku).total()).isEqualTo(15);
        assertThatThrownBy(() -> moving.move(sku, KEY, form(MovementKind.INBOUND, 6), "operator"))
                .isInstanceOf(MovementRefused.KeyReused.class);
    }

    @Test
    void movesOnceUnderOneKeyHoweverManyAskAtOnce() throws Exception {
        var sku = books.stockOf(0);
        Callable<MovementView> move =
                () -> moving.move(sku, KEY, form(MovementKind.INBOUND, 5), "operator");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> move).toList());

            assertThat(all.stream().map(future -> future.resultNow()).distinct()).hasSize(1);
        }
        assertThat(books.level(sku).total()).isEqualTo(5);
    }

    @Test
    void refusesToTakeWhatIsNotThere() {
        var sku = books.stockOf(2);

        assertThatThrownBy(() -> moving.move(sku, KEY, form(MovementKind.OUTBOUND, 3), "operator"))
                .isInstanceOf(MovementRefused.NotEnough.class);
        assertThat(books.level(sku).total()).isEqualTo(2);
    }

    @Test
    void refusesMoreThanAWarehouseHolds() {
        var sku = books.stockOf(999_999_999);
        moving.move(sku, KEY, form(MovementKind.INBOUND, 1), "operator");
        var another = new IdempotencyKey("movement-00000002");

        assertThatThrownBy(
                        () -> moving.move(sku, another, form(MovementKind.RETURN, 1), "operator"))
                .isInstanceOf(MovementRefused.TooMuch.class);
        assertThat(books.level(sku).total()).isEqualTo(1_000_000_000);
        moving.move(sku, another, form(MovementKind.DAMAGE, 1), "operator");
    }

    @Test
    void refusesAWarehouseThatNobodyOpened() {
        var form = new MovementForm(MovementKind.INBOUND, "W9", 1, null, "delivery", null);
        var sku = books.stockOf(0);

        assertThatThrownBy(() -> moving.move(sku, KEY, form, "operator"))
                .isInstanceOf(MovementRefused.NoWarehouse.class);
    }

    @ParameterizedTest
    @CsvSource({"INBOUND, 0", "OUTBOUND, -1", "ADJUSTMENT, 0", "TRANSFER, 1", "RESERVATION, 1"})
    void refusesWhatMakesNoSense(MovementKind kind, int units) {
        var sku = new Sku("ANY");

        assertThatThrownBy(() -> moving.move(sku, KEY, form(kind, units), "operator"))
                .isInstanceOf(BadRequest.class);
    }

    private static MovementForm form(MovementKind kind, int units) {
        return new MovementForm(kind, "W1", units, null, "a reason", "REF-1");
    }
}
