package quartet.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import quartet.analytics.Books;
import quartet.analytics.OrderMessages;
import quartet.analytics.store.StoreState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Movements count once like sales do, and the inbox forgets in time without doing harm. */
@SpringJUnitConfig(Books.class)
@TestPropertySource(properties = "test.database=ledger")
class InboxTests {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Autowired private Ledger ledger;
    @Autowired private JdbcClient jdbc;
    @Autowired private StoreState store;

    @Test
    void aMovementCountsOnce() {
        var sku = OrderMessages.aSku();
        var moved = movement(sku, 1);

        assertThat(ledger.book("stock", List.of(moved, moved))).isEqualTo(1);
        assertThat(ledger.book("stock", List.of(moved))).isZero();
        assertThat(ledger.book("stock", List.of(movement(sku, 2)))).isEqualTo(1);

        assertThat(deltas(sku)).isEqualTo(-4);
        assertThat(rows(sku)).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsOldAndNothingElse() {
        var sku = OrderMessages.aSku();
        var old = movement(sku, 1);
        var young = movement(sku, 2);
        ledger.book("stock", List.of(old, young));
        grow(old, 91);
        grow(young, 89);

        retention().run();

        assertThat(remembered(old)).isFalse();
        assertThat(remembered(young)).isTrue();
    }

    @Test
    void aForgottenEventIsStillRefusedByTheFactItWrote() {
        var sku = OrderMessages.aSku();
        var old = movement(sku, 1);
        var sale = PostingFixtures.aSaleOf(2, sku, AT);
        ledger.book("stock", List.of(old));
        ledger.book("orders", List.of(sale));
        grow(old, 91);
        grow(sale, 91);
        retention().run();

        ledger.book("stock", List.of(old));
        ledger.book("orders", List.of(sale));

        assertThat(rows(sku)).isEqualTo(1);
        assertThat(
                        jdbc.sql("SELECT sum(quantity) FROM sales_line WHERE sku = :sku")
                                .param("sku", sku)
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    private InboxRetention retention() {
        var properties =
                new IngestProperties(
                        1,
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        Map.of("orders", REMEMBERED, "stock", REMEMBERED),
                        Duration.ofHours(1));
        return new InboxRetention(jdbc, properties, store, Clock.systemUTC());
    }

    private static Posting movement(String sku, int seq) {
        var after = new StockEvent.Level(10, 10, 0, 0);
        var movement = new Movement(sku, "W1", "reservation", "o_a", -2, after);
        return Posting.ofStock(sku + ":" + seq, AT, List.of(movement));
    }

    private void grow(Posting posting, int days) {
        jdbc.sql("UPDATE inbox SET at = now() - make_interval(days => :days) WHERE event_id = :id")
                .param("days", days)
                .param("id", posting.eventId())
                .update();
    }

    private boolean remembered(Posting posting) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM inbox WHERE event_id = :id)")
                .param("id", posting.eventId())
                .query(Boolean.class)
                .single();
    }

    private long rows(String sku) {
        return jdbc.sql("SELECT count(*) FROM stock_movement WHERE sku = :sku")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    private long deltas(String sku) {
        return jdbc.sql("SELECT sum(delta) FROM stock_movement WHERE sku = :sku")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }
}
