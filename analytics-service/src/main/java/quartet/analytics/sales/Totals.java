package quartet.analytics.sales;

import org.jspecify.annotations.Nullable;

import quartet.analytics.money.Money;
import quartet.analytics.money.Ratios;

import java.util.Currency;

/**
 * The figures of a period.
 *
 * @param sold SALE rows alone
 * @param cancelled CANCEL rows alone, as positive numbers; a credit that names no order counts none
 * @param orders confirmed less cancelled in full
 * @param units sold less cancelled
 * @param returned units that came back to the warehouse, which are sold all the same
 * @param gross price times quantity, sold less cancelled
 * @param refunded money given back after it was taken, as a positive number
 * @param net gross less discounts and refunds
 * @param total net plus shipping and tax
 * @param averageOrderValue what was sold, less discounts, per order sold; null if there was none
 */
record Totals(
        Part sold,
        Part cancelled,
        long orders,
        long units,
        long returned,
        Money gross,
        Money refunded,
        Money net,
        Money total,
        @Nullable Money averageOrderValue) {

    /** One side of the books; the amount is gross. */
    record Part(long orders, long units, Money amount) {}

    static Totals of(Tally tally, Currency currency) {
        var sold = tally.sold();
        var cancelled = tally.cancelled();
        var all = tally.all();
        var average = Ratios.halfUp(sold.gross() - sold.discount(), sold.orders());
        return new Totals(
                new Part(sold.orders(), sold.units(), new Money(sold.gross(), currency)),
                new Part(
                        -cancelled.orders(),
                        -cancelled.units(),
                        new Money(-cancelled.gross(), currency)),
                all.orders(),
                tally.units(),
                -tally.other().units(),
                new Money(all.gross(), currency),
                new Money(all.refund(), currency),
                new Money(all.net(), currency),
                new Money(all.total(), currency),
                average == null ? null : new Money(average, currency));
    }
}
