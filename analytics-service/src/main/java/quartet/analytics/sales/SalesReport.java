package quartet.analytics.sales;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import quartet.analytics.money.Ratios;
import quartet.analytics.products.ProductSales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * The answer about a period; its parts add up, since they are read at one moment.
 *
 * @param dataTo when the latest fact in the books happened; null if there is none
 */
record SalesReport(
        Instant from,
        Instant to,
        ZoneId zone,
        Currency currency,
        Totals totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Previous previous,
        String interval,
        List<TrendPoint> trend,
        List<ProductSales> topProducts,
        List<Share> byCategory,
        List<Share> byPaymentMethod,
        @Nullable Instant dataTo) {

    /** The period before, of the same length. */
    record Previous(Instant from, Instant to, Totals totals, Change change) {}

    /** In percent of the period before; null where that was nothing. */
    record Change(
            @Nullable BigDecimal orders,
            @Nullable BigDecimal units,
            @Nullable BigDecimal net,
            @Nullable BigDecimal averageOrderValue) {

        static Change between(Totals before, Totals now) {
            var was = before.averageOrderValue();
            var is = now.averageOrderValue();
            return new Change(
                    Ratios.change(before.orders(), now.orders()),
                    Ratios.change(before.units(), now.units()),
                    Ratios.change(before.net().amount(), now.net().amount()),
                    was == null || is == null ? null : Ratios.change(was.amount(), is.amount()));
        }
    }
}
