package quartet.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import quartet.analytics.Books;
import quartet.analytics.OrderMessages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Every event counts once, however often, in whatever order and company it comes. */
@SpringJUnitConfig(Books.class)
@TestPropertySource(properties = "test.database=ledger")
class LedgerTests {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");

    @Autowired private Ledger ledger;
    @Autowired private Bookkeeping bookkeeping;
    @Autowired private JdbcClient jdbc;

    @Test
    void aRepeatChangesNothing() {
        var sku = OrderMessages.aSku();
        var sale = PostingFixtures.aSaleOf(2, sku, AT);

        assertThat(ledger.book("orders", List.of(sale, sale))).isEqualTo(1);
        assertThat(ledger.book("orders", List.of(sale))).isZero();

        assertThat(units(sku)).isEqualTo(2);
        assertThat(count("sales_order", sale.eventId())).isEqualTo(1);
    }

    @Test
    void keepsTheTimeOfTheEventToTheMicrosecond() {
        var sale = PostingFixtures.aSaleOf(1, OrderMessages.aSku(), AT);

        ledger.book("orders", List.of(sale));

        var stored =
                jdbc.sql("SELECT occurred_at FROM sales_order WHERE event_id = :id")
                        .param("id", sale.eventId())
                        .query(java.sql.Timestamp.class)
                        .single();
        assertThat(stored.toInstant()).isEqualTo(AT);
    }

    @Test
    void aCancellationThatComesFirstCountsTheSame() {
        var sku = OrderMessages.aSku();
        var sale = PostingFixtures.aSaleOf(3, sku, AT);
        var cancelled = PostingFixtures.theCancellationOf(sale, AT.plusSeconds(60));

        ledger.book("orders", List.of(cancelled));
        ledger.book("orders", List.of(sale));

        assertThat(units(sku)).isZero();
    }

    @Test
    void batchesShuffledDoubledAndRacingEndInTheSameBooks() throws Exception {
        long seed = 20261121;
        var random = new Random(seed);
        var sku = OrderMessages.aSku();
        var sales =
                Stream.generate(() -> PostingFixtures.aSaleOf(random.nextInt(1, 5), sku, AT))
                        .limit(200)
                        .toList();
        var expected = sales.stream().mapToLong(sale -> entryOf(sale).units()).sum();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                var mine = shuffledTwice(sales, new Random(seed + i));
                running.add(threads.submit(inBatches(mine, 1 + i * 7, together)));
            }
            together.countDown();
            int fresh = 0;
            for (var done : running) {
                fresh += done.get();
            }
            assertThat(fresh).as("seed %d", seed).isEqualTo(sales.size());
        }
        assertThat(units(sku)).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void nothingOfAPollIsWrittenIfOneEventDoesNotFit() {
        var sku = OrderMessages.aSku();
        var good = PostingFixtures.aSaleOf(2, sku, AT);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> ledger.book("orders", List.of(good, misfit(sku))));

        assertThat(units(sku)).isZero();
        assertThat(count("inbox", good.eventId())).isZero();
    }

    @Test
    void theOthersAreBookedWithoutIt() {
        var sku = OrderMessages.aSku();
        var good = PostingFixtures.aSaleOf(2, sku, AT);
        var bad = misfit(sku);

        var refused = bookkeeping.book("orders", List.of(arrived(bad), arrived(good)));

        assertThat(refused).hasSize(1);
        assertThat(units(sku)).isEqualTo(2);
        assertThat(count("inbox", bad.eventId())).isZero();
    }

    /** PostgreSQL has no character 0. */
    private static Posting misfit(String sku) {
        var line = new EntryLine(1, sku, "bad\0name", "bad\0category", 1, 100, 0, 0);
        var order = OrderMessages.anOrderId();
        var entry = PostingFixtures.entry(Entry.Kind.SALE, order, 1, List.of(line));
        return PostingFixtures.posting(order + ":2", AT, entry);
    }

    private static Arrival.Booked arrived(Posting posting) {
        var source = new ConsumerRecord<>("orders", 0, 0, new byte[0], new byte[0]);
        return new Arrival.Booked(source, posting);
    }

    private static List<Posting> shuffledTwice(List<Posting> sales, Random random) {
        var twice = new ArrayList<>(sales);
        twice.addAll(sales);
        Collections.shuffle(twice, random);
        return twice;
    }

    private Callable<Integer> inBatches(List<Posting> postings, int size, CountDownLatch start) {
        return () -> {
            start.await();
            int fresh = 0;
            for (int i = 0; i < postings.size(); i += size) {
                var end = Math.min(i + size, postings.size());
                fresh += ledger.book("orders", postings.subList(i, end));
            }
            return fresh;
        };
    }

    private static Entry entryOf(Posting posting) {
        return java.util.Objects.requireNonNull(posting.entry());
    }

    private long units(String sku) {
        return jdbc.sql("SELECT coalesce(sum(quantity), 0) FROM sales_line WHERE sku = :sku")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    private long count(String table, String eventId) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE event_id = :id")
                .param("id", eventId)
                .query(Long.class)
                .single();
    }
}
