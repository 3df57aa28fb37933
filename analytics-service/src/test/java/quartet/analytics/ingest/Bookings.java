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

    /** Of two units for 2.50 each one comes back, and more than its price is given back. */
    public void aSaleAReturnAndARefund(
            String sku, Instant at, Instant returnedAt, Instant refundedAt, long refund) {
        var sale = PostingFixtures.aSaleOf(2, sku, at);
        var entry = java.util.Objects.requireNonNull(sale.entry());
        var back = new ReturnEvent(new ReturnEvent.Returned(List.of(new ReturnEvent.Units(1, 1))));
        var money = new RefundEvent(new RefundEvent.Refund(refund, List.of()));
        var order = entry.orderId();
        var postings =
                List.of(
                        sale,
                        PostingFixtures.posting(order + ":6", returnedAt, back.of(entry)),
                        PostingFixtures.posting(order + ":7", refundedAt, money.of(entry)));
        ledger.book("orders", postings);
        ledger.book("orders", postings.reversed());
    }
}
