package quartet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static quartet.catalog.stock.Orders.anOrder;

import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.SettableClock;
import quartet.catalog.store.FreshDatabase;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Reading, deciding and writing while others do the same. */
class LedgerTests {

    private final SettableClock clock = new SettableClock();
    private final Books books = new Books(FreshDatabase.create(), clock);
    private final Books others = new Books(books.database(), clock);

    @Test
    void decidesAgainAfterALostWrite() {
        var sku = books.stockOf(10);
        var asked = new AtomicInteger();

        var answer =
                books.ledger()
                        .change(
                                "test",
                                sku,
                                _ -> {
                                    if (asked.incrementAndGet() < 4) {
                                        others.receive(sku, "W1", 1);
                                    }
                                    return tombstone();
                                });

        assertThat(answer).isEqualTo("done");
        assertThat(asked).hasValue(4);
        assertThat(books.level(sku).total()).isEqualTo(13);
    }

    @Test
    void givesUpWhenOthersAreAlwaysFaster() {
        var sku = books.stockOf(10);

        assertThatThrownBy(
                        () ->
                                books.ledger()
                                        .change(
                                                "test",
                                                sku,
                                                _ -> {
                                                    others.receive(sku, "W1", 1);
                                                    return tombstone();
                                                }))
                .isInstanceOf(StockRefused.Contended.class);
    }

    @Test
    void readsAgainWhenAPlanDoesNotFitTheLevelsItWasMadeFrom() {
        var sku = books.stockOf(0);
        var release =
                new Movement(
                        MovementKind.RELEASE,
                        Map.of("W1", LevelChange.releasing(2)),
                        null,
                        null,
                        "test",
                        null);
        var asked = new AtomicInteger();

        var answer =
                books.ledger()
                        .change(
                                "test",
                                sku,
                                _ ->
                                        asked.incrementAndGet() < 3
                                                ? new Plan.SetHold<>(
                                                        anOrder(),
                                                        Hold.tombstone(),
                                                        release,
                                                        "wrong")
                                                : new Plan.Answer<>("right"));

        assertThat(answer).isEqualTo("right");
        assertThat(books.head(sku).version()).isZero();
    }

    @Test
    void believesAnAnswerOnlyFromAFreshHead() {
        var sku = books.stockOf(10);
        others.receive(sku, "W1", 5);

        var seen =
                books.ledger()
                        .change("test", sku, head -> new Plan.Answer<>(head.levels().available()));

        assertThat(seen).isEqualTo(15);
    }

    @Test
    void refusesChangesWhenTooMuchIsUnsentAndTakesThemAgainLater() {
        var small = new Books(books.database(), clock, new StockProperties(5, 100, Books.TURN));
        var sku = small.stockOf(0);
        for (int i = 0; i < 100; i++) {
            small.receive(sku, "W1", 1);
        }

        assertThatThrownBy(() -> small.receive(sku, "W1", 1))
                .isInstanceOf(StockRefused.LogFull.class);
        small.relayAll();
        small.receive(sku, "W1", 1);
        assertThat(small.level(sku).total()).isEqualTo(101);
    }

    @Test
    void remembersALogWholeOrNotAtAll() {
        var heads = new LastHeads();
        var sku = new Sku("LONG");
        var entry = new LogEntry(1, "key", clock.instant(), Hold.tombstone(), null);
        var levels = new Levels(new TreeMap<>());

        heads.remember(
                new Head(
                        sku, 1, 0, levels, new ReorderLevel(5, 0), Collections.nCopies(64, entry)));
        assertThat(heads.of(sku)).isNotNull();
        heads.remember(
                new Head(
                        sku, 2, 0, levels, new ReorderLevel(5, 0), Collections.nCopies(65, entry)));
        assertThat(heads.of(sku)).isNull();
    }

    private static Plan<String> tombstone() {
        return new Plan.SetHold<>(anOrder(), Hold.tombstone(), null, "done");
    }
}
