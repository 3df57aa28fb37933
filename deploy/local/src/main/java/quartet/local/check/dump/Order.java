package quartet.local.check.dump;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order that passed the saga, with the names of its states as the store has them.
 *
 * @param notes what its customer wrote; a load writes its Idempotency-Key there
 * @param confirmedAt null if it never was
 * @param returned units by SKU that are in the house again
 * @param sagaLog its steps in order; the oldest may be missing
 */
public record Order(
        String id,
        String number,
        String customer,
        String notes,
        List<Line> lines,
        Totals totals,
        String status,
        String reason,
        String payment,
        String step,
        @Nullable Instant confirmedAt,
        boolean fromCart,
        List<String> sagaLog,
        List<Change> history,
        List<Refund> refunds,
        Map<String, Long> returned,
        Paid paid) {

    /** Amounts in minor units. */
    public record Line(
            String sku, long quantity, long unitPrice, long gross, long discount, long tax) {}

    /** Amounts in minor units. */
    public record Totals(long discount, long shipping, long tax, long total) {}

    /** A change of status; from is empty for the first. */
    public record Change(String from, String to, Instant at) {}

    /** What the order's own ledger adds up to; amounts in minor units. */
    public record Paid(long captured, long refunded) {}

    /** Money that somebody decided to give back, and whether it is done. */
    public record Refund(String id, long amount, boolean done) {}

    public boolean everConfirmed() {
        return confirmedAt != null;
    }

    /** Confirmed and not cancelled later: a sale. */
    public boolean kept() {
        return everConfirmed() && !status.equals("CANCELLED");
    }

    /** The goods have left, whatever came back afterwards. */
    public boolean shipped() {
        return history.stream().anyMatch(change -> change.to().equals("SHIPPED"));
    }

    /** Confirmed goods that are still in the house. */
    public boolean waitsForShipping() {
        return kept() && !shipped();
    }

    /** Units by SKU. */
    public Map<String, Long> units() {
        var units = new TreeMap<String, Long>();
        lines.forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return units;
    }
}
