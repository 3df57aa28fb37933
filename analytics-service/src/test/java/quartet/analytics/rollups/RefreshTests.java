package quartet.analytics.rollups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import quartet.analytics.Books;
import quartet.analytics.ingest.Bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A roll-up is the facts, at every commit, whoever commits in between. */
@SpringJUnitConfig(Books.class)
@TestPropertySource(properties = "test.database=refresh")
class RefreshTests {

    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    @Autowired private Refresh refresh;
    @Autowired private Bookings bookings;
    @Autowired private RollupsAndFacts compared;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void viewsAreTheFactsBeforeBetweenAndAfterRefreshes() {
        for (int batch = 0; batch < 12; batch++) {
            bookings.aHistory(batch, 40);
            compared.assertEqual("after batch " + batch);
            if (batch % 3 == 1) {
                refreshAll();
                compared.assertEqual("after the refresh of batch " + batch);
            }
        }
        refreshAll();
        assertThat(compared.dirtyBuckets()).isZero();
        assertThat(compared.summedUp()).isPositive();
        compared.assertEqual("at rest");
    }

    @Test
    void aSaleCommittedDuringARefreshIsNotLost() {
        bookings.aSale(1, "DURING", NOON);

        repeatableRead()
                .executeWithoutResult(
                        _ -> {
                            refresh.run(Rollup.PRODUCT_MONTHLY);
                            elsewhere(() -> bookings.aSale(4, "DURING", NOON));
                        });

        compared.assertEqual("after the refresh that did not see the sale");
        assertThat(compared.dirtyBuckets()).isPositive();
        refreshAll();
        compared.assertEqual("after the next refresh");
    }

    @Test
    void aSaleWrittenBeforeAndCommittedAfterARefreshIsNotLost() {
        bookings.aSale(1, "AROUND", NOON);

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            bookings.aSale(4, "AROUND", NOON);
                            elsewhere(this::refreshAll);
                        });

        compared.assertEqual("after the commit");
        refreshAll();
        compared.assertEqual("after the next refresh");
    }

    @Test
    void twoRefreshesDoNotMeet() {
        bookings.aSale(1, "TWICE", NOON);

        repeatableRead()
                .executeWithoutResult(
                        _ -> {
                            assertThat(refresh.run(Rollup.SALES_HOURLY)).isPositive();
                            elsewhere(
                                    () ->
                                            assertThat(refresh.run(Rollup.SALES_HOURLY))
                                                    .as("held by the other")
                                                    .isZero());
                        });
        compared.assertEqual("after both");
    }

    @Test
    void writersAndRefreshersAtOnceNeverShowAnythingElse() throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var writers = new ArrayList<CompletableFuture<?>>();
            for (int writer = 0; writer < 3; writer++) {
                long seed = 1_000L * writer;
                writers.add(CompletableFuture.runAsync(() -> write(seed), threads));
            }
            var others =
                    List.of(
                            threads.submit(until(done, this::refreshAll)),
                            threads.submit(until(done, this::refreshAll)),
                            threads.submit(until(done, () -> compared.assertEqual("meanwhile"))));
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                    .whenComplete((_, _) -> done.set(true))
                    .join();
            for (var other : others) {
                other.get();
            }
        }
        refreshAll();
        compared.assertEqual("at rest");
    }

    private void write(long seed) {
        for (int batch = 0; batch < 25; batch++) {
            bookings.aHistory(seed + batch, 10);
        }
    }

    private static Callable<Boolean> until(AtomicBoolean done, Runnable work) {
        return () -> {
            while (!done.get()) {
                work.run();
            }
            return true;
        };
    }

    /** As the job does: what another transaction came between is done next time. */
    private void refreshAll() {
        for (var rollup : Rollup.values()) {
            try {
                while (refresh.run(rollup) > 0) {
                    assertThat(rollup).isNotNull();
                }
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                assertThat(e).hasMessageNotContaining("deadlock");
            }
        }
    }

    private TransactionTemplate repeatableRead() {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(ISOLATION_REPEATABLE_READ);
        return template;
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
