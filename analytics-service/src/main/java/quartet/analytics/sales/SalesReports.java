package quartet.analytics.sales;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import quartet.analytics.period.Interval;
import quartet.analytics.period.Period;
import quartet.analytics.products.ProductOrder;
import quartet.analytics.products.Products;
import quartet.analytics.store.ShopProperties;

import java.util.List;

/** Puts the answer about a period together, on one snapshot. */
@Service
class SalesReports {

    private static final int TOP_PRODUCTS = 100;

    private final Sales sales;
    private final Products products;
    private final ShopProperties shop;

    SalesReports(Sales sales, Products products, ShopProperties shop) {
        this.sales = sales;
        this.products = products;
        this.shop = shop;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    SalesReport of(Period period, Interval interval, boolean previous) {
        var currency = shop.currency();
        var starts = period.buckets(interval);
        var trend = sales.trend(period, starts);
        var totals =
                Totals.of(trend.values().stream().reduce(Tally.NOTHING, Tally::plus), currency);
        return new SalesReport(
                period.from(),
                period.to(),
                period.zone(),
                currency,
                totals,
                previous ? before(period, totals) : null,
                interval.text(),
                starts.stream()
                        .map(
                                start ->
                                        TrendPoint.of(
                                                start,
                                                trend.getOrDefault(start, Tally.NOTHING),
                                                currency))
                        .toList(),
                products.top(period, ProductOrder.REVENUE, TOP_PRODUCTS),
                Share.of(sales.byCategory(period), currency),
                Share.of(sales.byPaymentMethod(period), currency),
                sales.dataTo());
    }

    private SalesReport.Previous before(Period period, Totals now) {
        var before = period.before();
        var tally =
                sales.trend(before, List.of(before.from())).values().stream()
                        .reduce(Tally.NOTHING, Tally::plus);
        var totals = Totals.of(tally, shop.currency());
        return new SalesReport.Previous(
                before.from(), before.to(), totals, SalesReport.Change.between(totals, now));
    }
}
