package quartet.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import quartet.analytics.Books;
import quartet.analytics.ingest.PastInvoices;
import quartet.analytics.money.Money;
import quartet.analytics.period.Interval;
import quartet.analytics.period.Period;
import quartet.analytics.products.ProductSales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * The figures of a cut of real sales (434 lines of UCI Online Retail) to the penny. What is
 * expected was computed from the file by itself, line by line with decimals: neither by SQL nor by
 * this code.
 */
@SpringJUnitConfig(Books.class)
@TestPropertySource(properties = "test.database=real_sales")
class RealSalesTests {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Autowired private PastInvoices past;
    @Autowired private SalesReports reports;

    /** Twice, cut differently: the second time changes nothing. */
    @BeforeEach
    void importTwice() {
        past.book(7);
        past.book(100);
    }

    @Test
    void totalsAreThoseOfTheFile() {
        var totals = report("2010-12-01", "2011-11-01", Interval.DAY).totals();

        assertThat(totals.sold()).isEqualTo(new Totals.Part(41, 7793, pence(2_697_743)));
        assertThat(totals.cancelled()).isEqualTo(new Totals.Part(0, 134, pence(17_363)));
        assertThat(totals.orders()).isEqualTo(41);
        assertThat(totals.units()).isEqualTo(7659);
        assertThat(totals.net()).isEqualTo(pence(2_680_380));
        assertThat(totals.total()).isEqualTo(pence(2_680_380));
        assertThat(totals.averageOrderValue()).isEqualTo(pence(65_799));
    }

    @Test
    void theTrendHasEveryDay() {
        var trend = report("2010-12-01", "2011-11-01", Interval.DAY).trend();

        assertThat(trend).hasSize(335);
        assertThat(trend.getFirst().net()).isEqualTo(pence(1_550_391));
        assertThat(trend.stream().filter(point -> point.net().amount() != 0))
                .extracting(point -> point.start().toString().substring(0, 10))
                .containsExactly("2010-12-01", "2011-07-26", "2011-08-12", "2011-09-26");
        assertThat(trend.stream().mapToLong(point -> point.net().amount()).sum())
                .isEqualTo(2_680_380);
    }

    @Test
    void everyIntervalAndZoneAddsUp() {
        for (var interval : Interval.values()) {
            var report = report("2010-12-01", "2010-12-03", interval);
            assertThat(report.totals().net()).as(interval.text()).isEqualTo(pence(1_550_391));
            assertThat(report.trend().stream().mapToLong(point -> point.net().amount()).sum())
                    .as(interval.text())
                    .isEqualTo(1_550_391);
        }
        var tokyo = Period.of("2010-12-01", "2010-12-02", "Asia/Tokyo", ZoneOffset.UTC);
        assertThat(reports.of(tokyo, Interval.DAY, false).totals().net())
                .isEqualTo(pence(1_550_391));
    }

    @Test
    void ranksProductsOverWholeMonthsAndRaggedEnds() {
        var whole = report("2010-12-01", "2011-11-01", Interval.DAY).topProducts();
        var ragged = report("2010-12-01", "2011-10-31", Interval.DAY).topProducts();
        var day = report("2010-12-01", "2010-12-02", Interval.DAY).topProducts();

        assertThat(whole).hasSize(100);
        assertThat(whole.subList(0, 3))
                .extracting(ProductSales::sku)
                .containsExactly("B", "79321", "22779");
        assertThat(whole.get(1))
                .returns(192L, ProductSales::units)
                .returns(pence(73_344), ProductSales::revenue);
        assertThat(ragged).isEqualTo(whole);
        assertThat(day.getFirst().sku()).isEqualTo("79321");
    }

    @Test
    void sharesCoverEverything() {
        var report = report("2010-12-01", "2011-11-01", Interval.DAY);

        for (var shares : List.of(report.byCategory(), report.byPaymentMethod())) {
            assertThat(shares).hasSize(1);
            assertThat(shares.getFirst().revenue()).isEqualTo(pence(2_680_380));
            assertThat(shares.getFirst().orders()).isEqualTo(41);
            assertThat(shares.getFirst().percentage()).isEqualTo(new BigDecimal("100.00"));
        }
    }

    @Test
    void comparesWithThePeriodBefore() {
        var december = Period.of("2010-12-02", "2010-12-03", null, ZoneOffset.UTC);
        var previous = Objects.requireNonNull(reports.of(december, Interval.DAY, true).previous());

        assertThat(previous.totals().net()).isEqualTo(pence(1_550_391));
        assertThat(previous.change().net()).isEqualTo(new BigDecimal("-100.00"));
        assertThat(previous.change().averageOrderValue()).isNull();
    }

    @Test
    void anEmptyPeriodIsAllZerosAndHasNoAverage() {
        var report = report("1999-01-01", "1999-01-03", Interval.DAY);

        assertThat(report.totals().sold()).isEqualTo(new Totals.Part(0, 0, pence(0)));
        assertThat(report.totals().averageOrderValue()).isNull();
        assertThat(report.trend()).hasSize(2);
        assertThat(report.topProducts()).isEmpty();
        assertThat(report.byCategory()).isEmpty();
        assertThat(report.dataTo()).isEqualTo(Instant.parse("2011-09-26T17:01:00Z"));
    }

    private SalesReport report(String from, String to, Interval interval) {
        return reports.of(Period.of(from, to, null, ZoneOffset.UTC), interval, false);
    }

    private static Money pence(long amount) {
        return new Money(amount, GBP);
    }
}
