package quartet.analytics.rollups;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares each roll-up with the facts it sums up, in one statement and so on one snapshot. */
@TestComponent
class RollupsAndFacts {

    private static final String HOURLY =
            """
            SELECT date_trunc('hour', occurred_at, 'UTC') AS bucket, kind, payment_method, currency,
                   sum(orders)::bigint, sum(units)::bigint, sum(gross_amount)::bigint,
                   sum(discount_amount)::bigint, sum(shipping_amount)::bigint,
                   sum(tax_amount)::bigint, sum(refund_amount)::bigint
              FROM sales_order GROUP BY 1, 2, 3, 4
            """;
    private static final String DAILY =
            """
            SELECT date_trunc('day', occurred_at, 'UTC') AS bucket, kind, category, payment_method,
                   currency, count(DISTINCT order_id), sum(quantity)::bigint,
                   sum(gross_amount)::bigint, sum(discount_amount)::bigint, sum(net_amount)::bigint
              FROM sales_line GROUP BY 1, 2, 3, 4, 5
            """;
    private static final String MONTHLY =
            """
            SELECT date_trunc('month', occurred_at, 'UTC') AS bucket, sku, kind, currency,
                   count(DISTINCT order_id), sum(quantity)::bigint, sum(gross_amount)::bigint,
                   sum(discount_amount)::bigint, sum(net_amount)::bigint
              FROM sales_line GROUP BY 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;

    RollupsAndFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assertEqual(String when) {
        assertThat(differences(Rollup.SALES_HOURLY, HOURLY)).as("hourly, %s", when).isZero();
        assertThat(differences(Rollup.SALES_DAILY_CATEGORY, DAILY)).as("daily, %s", when).isZero();
        assertThat(differences(Rollup.PRODUCT_MONTHLY, MONTHLY)).as("monthly, %s", when).isZero();
    }

    long dirtyBuckets() {
        return jdbc.sql("SELECT count(*) FROM rollup_invalidation").query(Long.class).single();
    }

    long summedUp() {
        return jdbc.sql("SELECT count(*) FROM product_monthly_mat").query(Long.class).single();
    }

    private long differences(Rollup rollup, String facts) {
        return jdbc.sql(
                        """
                        WITH facts AS (%1$s), rollup AS (SELECT * FROM %2$s)
                        SELECT (SELECT count(*) FROM (TABLE facts EXCEPT ALL TABLE rollup) AS missing)
                             + (SELECT count(*) FROM (TABLE rollup EXCEPT ALL TABLE facts) AS extra)
                        """
                                .formatted(facts, rollup.table()))
                .query(Long.class)
                .single();
    }
}
