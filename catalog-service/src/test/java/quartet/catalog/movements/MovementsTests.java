package quartet.catalog.movements;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.stock.Books;
import quartet.catalog.stock.MovementKind;
import quartet.catalog.stock.Sku;
import quartet.catalog.store.FreshDatabase;
import quartet.catalog.warehouses.WarehousesFixture;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** The list of movements on the real store: whole, whatever relays have copied of it. */
class MovementsTests {

    private final Books books = new Books(FreshDatabase.create(), new SettableClock());
    private final JsonMapper json = JsonMapper.builder().build();
    private final Movements movements = new Movements(books.database(), books.heads(), json);
    private final MovingStock moving =
            new MovingStock(
                    books.ledger(),
                    books.copies(),
                    WarehousesFixture.with(books.database(), "W2"),
                    json);
    private int keys;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void listsMovementsNewestFirstAndLeavesWarningsOut(int relayedAfter) {
        var sku = books.stockOf(0);
        for (int i = 0; i < 3; i++) {
            if (relayedAfter == i) {
                books.relayAll();
            }
            move(sku, i == 1 ? MovementKind.OUTBOUND : MovementKind.INBOUND, i == 1 ? 7 : 10);
        }
        if (relayedAfter == 3) {
            books.relayAll();
        }

        assertThat(books.head(sku).seq()).isEqualTo(5);
        assertThat(seqs(page(sku, null, null, 10))).containsExactly(5L, 3L, 1L);
        assertThat(seqs(page(sku, null, MovementKind.OUTBOUND, 10))).containsExactly(3L);
        assertThat(seqs(page(sku, null, MovementKind.DAMAGE, 10))).isEmpty();
    }

    @Test
    void goesOnWhereAPageEnded() {
        var sku = books.stockOf(0);
        for (int i = 0; i < 250; i++) {
            move(sku, i % 50 == 0 ? MovementKind.RETURN : MovementKind.INBOUND, 1);
            if (i == 200) {
                books.relayAll();
            }
        }

        var first = page(sku, null, MovementKind.RETURN, 3);
        var second = page(sku, Long.valueOf("" + first.next()), MovementKind.RETURN, 3);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(seqs(page(sku, 2L, null, 10))).doesNotContain(3L);
    }

    @Test
    void knowsNoMovementsWithoutBooks() {
        var query = new Movements.Query(null, null, 10);

        assertThat(movements.page(new Sku("NOWHERE"), query)).isEmpty();
    }

    private Movements.Page page(
            Sku sku, @Nullable Long from, @Nullable MovementKind kind, int limit) {
        return movements.page(sku, new Movements.Query(from, kind, limit)).orElseThrow();
    }

    private static List<Long> seqs(Movements.Page page) {
        return page.items().stream().map(MovementView::seq).toList();
    }

    private void move(Sku sku, MovementKind kind, int units) {
        var key = new IdempotencyKey("movement-%08d".formatted(keys++));
        moving.move(sku, key, new MovementForm(kind, "W1", units, null, "reason", null), "o");
    }
}
