package quartet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static quartet.catalog.stock.Orders.anOrder;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.RecordingSender;
import quartet.catalog.outbox.SettableClock;
import quartet.catalog.store.FreshDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** From the log to holds, movements and Kafka, with crashes at every step. */
class StockRelayTests {

    private final SettableClock clock = new SettableClock();
    private final Books books = new Books(FreshDatabase.create(), clock);
    private final RecordingSender sender = new RecordingSender();

    @Test
    void sendsInOrderAndEmptiesTheLog() {
        var sku = books.stockOf(10);
        reserve(sku, anOrder(), 2);
        reserve(sku, anOrder(), 5);

        books.poll(sender);

        assertThat(sender.seqsOf(sku.value())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(sender.received())
                .extracting(event -> event.type())
                .containsExactly(
                        "stock.moved.v1",
                        "stock.back-in-stock.v1",
                        "stock.moved.v1",
                        "stock.moved.v1",
                        "stock.low.v1");
        assertThat(books.head(sku).log()).isEmpty();
    }

    @Test
    void keepsEverythingWhenItDiesAfterCopying() {
        var sku = books.stockOf(10);
        var order = anOrder();
        reserve(sku, order, 2);

        books.outbox().unsent();

        assertThat(hold(order, sku)).containsEntry("state", "HELD");
        assertThat(books.head(sku).log()).hasSize(2);
        books.poll(sender);
        assertThat(sender.seqsOf(sku.value())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void sendsAgainWhatItSentBeforeItDied() {
        var sku = books.stockOf(10);
        reserve(sku, anOrder(), 2);
        sender.refuse(event -> event.seq() > 2);

        books.poll(sender);

        assertThat(books.unsentSeqs(sku)).containsExactly(3L);
        sender.refuse(_ -> false);
        books.poll(sender);
        assertThat(sender.seqsOf(sku.value())).containsExactly(1L, 2L, 3L);
        assertThat(books.unsentSeqs(sku)).isEmpty();
    }

    @Test
    void neverPassesOverAnEventThatWasNotAcknowledged() {
        var sku = books.stockOf(10);
        reserve(sku, anOrder(), 2);
        sender.refuse(event -> event.seq() == 2);

        books.poll(sender);

        assertThat(sender.seqsOf(sku.value())).containsExactly(1L);
        assertThat(books.unsentSeqs(sku)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void copiesAnOldReadOverNothingThatIsNewer() {
        var sku = books.stockOf(10);
        var order = anOrder();
        reserve(sku, order, 2);
        var late = StockLog.of(stored(sku));
        write(sku, order, Map.of(), holdOf(order, sku).become(HoldState.PINNED));
        books.outbox().unsent();

        new Copying(books.database()).copy(List.of(late));

        assertThat(hold(order, sku)).containsEntry("state", "PINNED");
    }

    @Test
    void losesAndReordersNothingWithTwoRelaysAtOnce() {
        var skus = List.of(books.stockOf(50), books.stockOf(50), books.stockOf(50));
        var one = books.relay(sender);
        var other = books.relay(sender);
        one.start();
        other.start();
        for (int i = 0; i < 20; i++) {
            skus.forEach(sku -> reserve(sku, anOrder(), 1));
        }
        await().until(() -> skus.stream().allMatch(sku -> books.head(sku).log().isEmpty()));
        one.stop();
        other.stop();

        for (var sku : skus) {
            var first = new ArrayList<Long>();
            sender.seqsOf(sku.value()).stream().distinct().forEach(first::add);
            assertThat(first)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 22).boxed().toList());
        }
    }

    @Test
    void keepsMovementsWhoseLevelsAreARunningSum() {
        var sku = books.stockOf(10);
        var order = anOrder();
        reserve(sku, order, 2);
        books.receive(sku, "W2", 3);
        write(sku, order, Map.of("W1", LevelChange.releasing(2)), null);
        books.poll(sender);

        var sum = Levels.empty();
        for (long seq = 1; seq <= books.head(sku).seq(); seq++) {
            var movement = movement(sku, seq);
            if ("stock.moved.v1".equals(movement.getString("type"))) {
                sum = sum.plus(changes(movement.get("changes", Document.class)));
            }
            assertThat(Documents.levels(movement.get("after", Document.class))).isEqualTo(sum);
        }
        assertThat(sum).isEqualTo(books.head(sku).levels());
    }

    private void reserve(Sku sku, OrderId order, int units) {
        var hold =
                new Hold(
                        HoldState.HELD, units, new TreeMap<>(Map.of("W1", units)), clock.instant());
        write(sku, order, Map.of("W1", LevelChange.reserving(units)), hold);
    }

    private void write(
            Sku sku, OrderId order, Map<String, LevelChange> changes, @Nullable Hold hold) {
        var movement =
                changes.isEmpty()
                        ? null
                        : new Movement(
                                MovementKind.RESERVATION,
                                changes,
                                order.value(),
                                null,
                                "test",
                                null);
        var now = hold == null ? Hold.tombstone() : hold;
        books.ledger().change("test", sku, _ -> new Plan.SetHold<>(order, now, movement, "done"));
    }

    private Hold holdOf(OrderId order, Sku sku) {
        return Objects.requireNonNull(books.copies().hold(books.head(sku), order));
    }

    private Document hold(OrderId order, Sku sku) {
        return first("holds", order + "/" + sku);
    }

    private Document movement(Sku sku, long seq) {
        return first("stockMovements", sku + ":" + seq);
    }

    private Document stored(Sku sku) {
        return first("stock", sku.value());
    }

    private Document first(String collection, String id) {
        var found =
                books.database().getCollection(collection).find(new Document("_id", id)).first();
        return Objects.requireNonNull(found);
    }

    private static Map<String, LevelChange> changes(Document stored) {
        var changes = new TreeMap<String, LevelChange>();
        for (var warehouse : stored.keySet()) {
            var change = stored.get(warehouse, Document.class);
            changes.put(
                    warehouse,
                    new LevelChange(
                            Documents.number(change, "available"),
                            Documents.number(change, "reserved"),
                            Documents.number(change, "damaged")));
        }
        return changes;
    }
}
