package quartet.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import quartet.analytics.Books;
import quartet.analytics.OrderMessages;
import quartet.analytics.ingest.Bookings;
import quartet.analytics.money.Money;
import quartet.analytics.period.Interval;
import quartet.analytics.period.Period;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;

/** A return changes no sale, a refund takes from the net of its own day; both once. */
@SpringJUnitConfig(Books.class)
@TestPropertySource(properties = "test.database=returned_sales")
class ReturnedSalesTests {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Autowired private Bookings bookings;
    @Autowired private SalesReports reports;

    @Test
    void figuresOfOrdersProductsCategoriesAndDaysAgree() {
        var sku = OrderMessages.aSku();
        bookings.aSaleAReturnAndARefund(
                sku,
                Instant.parse("2027-01-31T10:00:00Z"),
                Instant.parse("2027-02-02T10:00:00Z"),
                Instant.parse("2027-02-03T10:00:00Z"),
                300);

        var both = report("2027-01-01", "2027-03-01");
        assertThat(both.totals().sold()).isEqualTo(new Totals.Part(1, 2, pence(500)));
        assertThat(both.totals().cancelled()).isEqualTo(new Totals.Part(0, 0, pence(0)));
        assertThat(both.totals().orders()).isEqualTo(1);
        assertThat(both.totals().units()).isEqualTo(2);
        assertThat(both.totals().returned()).isEqualTo(1);
        assertThat(both.totals().gross()).isEqualTo(pence(500));
        assertThat(both.totals().refunded()).isEqualTo(pence(300));
        assertThat(both.totals().net()).isEqualTo(pence(200));
        assertThat(both.totals().averageOrderValue()).isEqualTo(pence(500));
        assertThat(both.topProducts())
                .singleElement()
                .satisfies(
                        product -> {
                            assertThat(product.orders()).isEqualTo(1);
                            assertThat(product.units()).isEqualTo(2);
                            assertThat(product.revenue()).isEqualTo(pence(200));
                        });
        assertThat(both.byCategory())
                .singleElement()
                .satisfies(
                        share -> {
                            assertThat(share.units()).isEqualTo(2);
                            assertThat(share.revenue()).isEqualTo(pence(500));
                        });

        var february = report("2027-02-01", "2027-03-01");
        assertThat(february.totals().units()).isZero();
        assertThat(february.totals().net()).isEqualTo(pence(-300));
        assertThat(february.trend())
                .filteredOn(point -> point.net().amount() != 0)
                .singleElement()
                .returns(Instant.parse("2027-02-03T00:00:00Z"), TrendPoint::start);
    }

    private SalesReport report(String from, String to) {
        return reports.of(Period.of(from, to, null, ZoneOffset.UTC), Interval.DAY, false);
    }

    private static Money pence(long amount) {
        return new Money(amount, GBP);
    }
}
