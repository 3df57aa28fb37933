package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import quartet.analytics.OrderMessages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Postings in the words of a shop. */
public final class PostingFixtures {

    private PostingFixtures() {}

    static Posting aSaleOf(int quantity, String sku, Instant at) {
        var order = OrderMessages.anOrderId();
        return posting(
                order + ":2",
                at,
                entry(Entry.Kind.SALE, order, 1, List.of(line(1, sku, quantity))));
    }

    static Posting theCancellationOf(Posting sale, Instant at) {
        var entry = sale.entry();
        if (entry == null) {
            throw new IllegalArgumentException("Not a sale: " + sale);
        }
        return posting(entry.orderId() + ":3", at, entry.negated(Entry.Kind.CANCEL));
    }

    /** Sales and cancellations of a year, the same for the same seed. */
    static List<Posting> aHistory(Random random, int orders) {
        var history = new ArrayList<Posting>();
        var start = Instant.parse("2025-01-01T00:00:00Z");
        for (int i = 0; i < orders; i++) {
            var at = start.plusSeconds(random.nextLong(365L * 24 * 3600));
            var sale = aSaleOf(random.nextInt(1, 9), "H-" + random.nextInt(12), at);
            history.add(sale);
            if (random.nextInt(4) == 0) {
                history.add(theCancellationOf(sale, at.plusSeconds(random.nextLong(5_000_000))));
            }
        }
        return history;
    }

    static Posting posting(String eventId, Instant at, @Nullable Entry entry) {
        return Posting.ofOrder(eventId, at, entry, null, true);
    }

    static Entry entry(Entry.Kind kind, String order, int orders, List<EntryLine> lines) {
        return new Entry(kind, order, "g_test", "CARD", "GBP", orders, 0, 0, lines);
    }

    static EntryLine line(int number, String sku, int quantity) {
        return new EntryLine(number, sku, "A " + sku, "Kitchen", quantity, quantity * 250L, 0, 0);
    }
}
