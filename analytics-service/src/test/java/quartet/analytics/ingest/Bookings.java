package quartet.analytics.ingest;

import org.springframework.boot.test.context.TestComponent;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Lets tests of other packages book. */
@TestComponent
public class Bookings {

    private final Ledger ledger;

    Bookings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Some sales and cancellations of a year, the same for the same seed but for their ids. */
    public void aHistory(long seed, int orders) {
        ledger.book("orders", PostingFixtures.aHistory(new Random(seed), orders));
    }

    public void aSale(int quantity, String sku, Instant at) {
        ledger.book("orders", List.of(PostingFixtures.aSaleOf(quantity, sku, at)));
    }

    public void aSaleAndItsCancellation(int quantity, String sku, Instant at, Instant cancelledAt) {
        var sale = PostingFixtures.aSaleOf(quantity, sku, at);
        ledger.book("orders", List.of(sale, PostingFixtures.theCancellationOf(sale, cancelledAt)));
    }
}
