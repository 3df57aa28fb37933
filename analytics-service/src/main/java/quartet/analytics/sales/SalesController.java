package quartet.analytics.sales;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import quartet.analytics.period.Interval;
import quartet.analytics.period.Period;
import quartet.analytics.store.ShopProperties;

/** {@code GET /api/analytics/sales}. */
@RestController
class SalesController {

    private final SalesReports reports;
    private final ShopProperties shop;

    SalesController(SalesReports reports, ShopProperties shop) {
        this.reports = reports;
        this.shop = shop;
    }

    @Operation(
            summary = "What was sold in a period",
            description =
                    """
                    from is inclusive, to exclusive: a date in tz (the shop's zone by default), or a \
                    time on the hour. sold counts SALE rows alone, cancelled CANCEL rows alone, as \
                    positive numbers. returned: units that came back; they stay sold. \
                    refunded: money given back. orders: confirmed less cancelled in full. gross: price times \
                    quantity, sold less cancelled. net: gross less discounts and refunds. total: net \
                    plus shipping and tax. averageOrderValue: what was sold less discounts, per order \
                    sold; null if there was none. percentage: share of gross less discounts; the \
                    shares sum to 100.00. The trend has a point for every interval, also an empty one.
                    """)
    @GetMapping("/api/analytics/sales")
    SalesReport sales(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String tz,
            @RequestParam(required = false) @Nullable String interval,
            @RequestParam(defaultValue = "false") boolean previous) {
        var period = Period.of(from, to, tz, shop.zone());
        var width = interval == null ? period.usualInterval() : Interval.named(interval);
        return reports.of(period, width, previous);
    }
}
