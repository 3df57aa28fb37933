package quartet.analytics.sales;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import quartet.analytics.period.Interval;
import quartet.analytics.period.Period;
import quartet.analytics.store.ShopProperties;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions to the books of sales. Each is exact at the moment of the transaction. */
@Component
class Sales {

    private final JdbcClient jdbc;
    private final ShopProperties shop;

    Sales(JdbcClient jdbc, ShopProperties shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    private record Bucket(int number, Tally tally) {}

    /**
     * What happened in each bucket; empty buckets are missing.
     *
     * @param starts of the buckets, ascending; the last one ends with the period
     */
    Map<Instant, Tally> trend(Period period, List<Instant> starts) {
        return within(
                        period,
                        """
                        SELECT width_bucket(bucket, :starts::text[]::timestamptz[]) AS number, kind,
                               sum(orders)::bigint AS orders, sum(units)::bigint AS units,
                               sum(gross_amount)::bigint AS gross_amount,
                               sum(discount_amount)::bigint AS discount_amount,
                               sum(shipping_amount)::bigint AS shipping_amount,
                               sum(tax_amount)::bigint AS tax_amount,
                               sum(refund_amount)::bigint AS refund_amount
                          FROM sales_hourly
                         WHERE currency = :currency
                           AND bucket >= :from::timestamptz AND bucket < :to::timestamptz
                         GROUP BY 1, 2
                        """)
                .param("starts", starts.stream().map(Instant::toString).toArray(String[]::new))
                .query(
                        (row, _) ->
                                new Bucket(
                                        row.getInt("number"),
                                        Tally.of(row.getString("kind"), Turnover.of(row))))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                bucket -> starts.get(bucket.number() - 1),
                                Bucket::tally,
                                Tally::plus));
    }

    List<Share.Row> byPaymentMethod(Period period) {
        return within(
                        period,
                        """
                        SELECT payment_method AS name,
                               coalesce(sum(orders) FILTER (WHERE kind = 'SALE'), 0)::bigint AS orders,
                               coalesce(sum(units) FILTER (WHERE kind IN ('SALE', 'CANCEL')), 0)::bigint
                                   AS units,
                               sum(gross_amount - discount_amount)::bigint AS revenue
                          FROM sales_hourly
                         WHERE currency = :currency
                           AND bucket >= :from::timestamptz AND bucket < :to::timestamptz
                         GROUP BY 1 ORDER BY revenue DESC, name
                        """)
                .query(Share.Row::of)
                .list();
    }

    /** Whole days of the shop from the roll-up, what is left at both ends from the facts. */
    List<Share.Row> byCategory(Period period) {
        var whole = period.whole(Interval.DAY, shop.zone());
        return within(
                        period,
                        """
                        SELECT category AS name,
                               coalesce(sum(orders) FILTER (WHERE kind = 'SALE'), 0)::bigint AS orders,
                               coalesce(sum(units) FILTER (WHERE kind IN ('SALE', 'CANCEL')), 0)::bigint
                                   AS units,
                               sum(gross_amount - discount_amount)::bigint AS revenue
                          FROM (SELECT category, kind, orders, units, gross_amount, discount_amount
                                  FROM sales_daily_category
                                 WHERE currency = :currency
                                   AND bucket >= :wholeFrom::timestamptz
                                   AND bucket < :wholeTo::timestamptz
                                 UNION ALL
                                SELECT category, kind, count(DISTINCT order_id), sum(quantity),
                                       sum(gross_amount), sum(discount_amount)
                                  FROM sales_line
                                 WHERE currency = :currency
                                   AND (occurred_at >= :from::timestamptz
                                        AND occurred_at < :wholeFrom::timestamptz
                                     OR occurred_at >= :wholeTo::timestamptz
                                        AND occurred_at < :to::timestamptz)
                                 GROUP BY 1, 2) AS parts
                         GROUP BY 1 ORDER BY revenue DESC, name
                        """)
                .param("wholeFrom", whole.from().toString())
                .param("wholeTo", whole.to().toString())
                .query(Share.Row::of)
                .list();
    }

    private StatementSpec within(Period period, String question) {
        return jdbc.sql(question)
                .param("currency", shop.currency().getCurrencyCode())
                .param("from", period.from().toString())
                .param("to", period.to().toString());
    }

    /** When the latest fact happened; null if there is none. */
    @Nullable Instant dataTo() {
        return jdbc.sql("SELECT max(occurred_at) FROM sales_order")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
