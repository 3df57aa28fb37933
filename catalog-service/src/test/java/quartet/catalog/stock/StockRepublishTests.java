package quartet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import quartet.catalog.outbox.RecordingSender;
import quartet.catalog.outbox.Resending;
import quartet.catalog.outbox.Resendings;
import quartet.catalog.outbox.SettableClock;
import quartet.catalog.problems.BadRequest;
import quartet.catalog.store.FreshDatabase;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** The newest event of each SKU once more: the same one, and never before its turn. */
class StockRepublishTests {

    private final Books books = new Books(FreshDatabase.create(), new SettableClock());
    private final RecordingSender sender = new RecordingSender();
    private final StockRepublishController republishing =
            new StockRepublishController(books.heads(), books.database(), Resendings.to(sender));

    @Test
    void sendsTheNewestEventOfEverySkuAgainPageByPage() {
        var skus = new ArrayList<>(List.of(books.stockOf(1), books.stockOf(2), books.stockOf(3)));
        skus.forEach(sku -> books.receive(sku, "W1", 1));
        books.stockOf(0);
        books.poll(sender);
        var original = List.copyOf(sender.received());
        sender.received().clear();

        var sent = 0;
        var page = republishing.republish("", 2);
        while (page.next() != null) {
            sent += page.sent();
            page = republishing.republish("" + page.next(), 2);
        }

        assertThat(sent + page.sent()).isEqualTo(3);
        assertThat(sender.received()).hasSize(3);
        var json = JsonMapper.builder().build();
        for (var again : sender.received()) {
            var first =
                    original.stream()
                            .filter(e -> e.id().equals(again.id()))
                            .findFirst()
                            .orElseThrow();
            assertThat(json.readTree(again.body())).isEqualTo(json.readTree(first.body()));
            assertThat(again.type()).isEqualTo(first.type());
            assertThat(again.occurredAt()).isEqualTo(first.occurredAt());
            assertThat(again.seq()).isEqualTo(books.head(new Sku(sku(again.id()))).seq());
        }
    }

    @Test
    void leavesWhatWaitsToBeSentToTheRelay() {
        var sku = books.stockOf(1);
        books.poll(sender);
        books.receive(sku, "W1", 1);
        sender.received().clear();

        assertThat(republishing.republish("", 100).sent()).isZero();
        assertThat(sender.received()).isEmpty();
    }

    @Test
    void saysSoWhenNobodyTakesTheEvents() {
        books.stockOf(1);
        books.poll(sender);
        sender.refuse(_ -> true);

        assertThatThrownBy(() -> republishing.republish("", 100))
                .isInstanceOf(Resending.NoBroker.class);
    }

    @Test
    void refusesPagesThatAreNone() {
        for (var cursor : List.of("$gt", "a b")) {
            assertThatThrownBy(() -> republishing.republish(cursor, 10))
                    .isInstanceOf(BadRequest.class);
        }
        assertThatThrownBy(() -> republishing.republish("", 0)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> republishing.republish("", 1_001)).isInstanceOf(BadRequest.class);
    }

    private static String sku(String eventId) {
        return eventId.substring(0, eventId.indexOf(':'));
    }
}
