package quartet.order.ordering;

import java.util.ArrayList;
import java.util.List;

/**
 * An order's money, in minor units: never more captured than authorised, never more refunded than
 * captured. The sums stand in the document too, and in the filter of every write that changes them.
 *
 * @param entries what the provider said, in the order in which it was believed
 */
public record Ledger(long authorised, long captured, long refunded, List<LedgerEntry> entries) {

    static final Ledger EMPTY = new Ledger(0, 0, 0, List.of());

    public Ledger {
        entries = List.copyOf(entries);
        if (refunded < 0 || captured < refunded || authorised < captured) {
            throw new IllegalStateException(
                    "%d authorised, %d captured, %d refunded"
                            .formatted(authorised, captured, refunded));
        }
    }

    /** The money of an order that kept no ledger: imported, or older than ledgers are. */
    static Ledger implied(PaymentStatus status, long total) {
        return switch (status) {
            case PENDING, DECLINED, VOIDED, LAPSED -> EMPTY;
            case AUTHORISED -> new Ledger(total, 0, 0, List.of());
            case CAPTURED, PARTIALLY_REFUNDED -> new Ledger(total, total, 0, List.of());
            case REFUNDED -> new Ledger(total, total, total, List.of());
        };
    }

    /**
     * Adds what was said; the same answer to the same key counts once.
     *
     * @throws IllegalStateException if more would be taken or given back than there is
     */
    Ledger after(List<LedgerEntry> said) {
        var next = this;
        for (var entry : said) {
            next = next.after(entry);
        }
        return next;
    }

    private Ledger after(LedgerEntry entry) {
        if (entries.stream().anyMatch(e -> same(e, entry))) {
            return this;
        }
        List<LedgerEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Ledger(
                Math.addExact(authorised, moved(entry, LedgerEntry.Kind.AUTHORISE)),
                Math.addExact(captured, moved(entry, LedgerEntry.Kind.CAPTURE)),
                Math.addExact(refunded, moved(entry, LedgerEntry.Kind.REFUND)),
                longer);
    }

    /** Whether a void gave back what had been set aside. */
    boolean undone() {
        return entries.stream().anyMatch(e -> e.done(LedgerEntry.Kind.VOID) && e.amount() > 0);
    }

    /** What the refunds make of the status: a return changes nothing else about it. */
    PaymentStatus status(PaymentStatus otherwise) {
        if (refunded == 0) {
            return otherwise;
        }
        return refunded == captured ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    private static boolean same(LedgerEntry one, LedgerEntry other) {
        return one.key().equals(other.key()) && one.outcome() == other.outcome();
    }

    private static long moved(LedgerEntry entry, LedgerEntry.Kind kind) {
        return entry.done(kind) ? entry.amount() : 0;
    }
}
