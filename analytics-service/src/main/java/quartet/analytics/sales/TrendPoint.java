package quartet.analytics.sales;

import quartet.analytics.money.Money;

import java.time.Instant;
import java.util.Currency;

/**
 * One bucket of a trend; defined as in {@link Totals}.
 *
 * @param start of the bucket, which may lie before the start of the period
 */
record TrendPoint(Instant start, long orders, long units, Money gross, Money net, Money total) {

    static TrendPoint of(Instant start, Tally tally, Currency currency) {
        var all = tally.all();
        return new TrendPoint(
                start,
                all.orders(),
                tally.units(),
                new Money(all.gross(), currency),
                new Money(all.net(), currency),
                new Money(all.total(), currency));
    }
}
