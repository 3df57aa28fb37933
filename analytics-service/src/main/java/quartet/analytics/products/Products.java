package quartet.analytics.products;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import quartet.analytics.period.Interval;
import quartet.analytics.period.Period;
import quartet.analytics.store.ShopProperties;

import java.util.List;
import java.util.Optional;

/** The questions about products. */
@Repository
public class Products {

    private final JdbcClient jdbc;
    private final ShopProperties shop;

    Products(JdbcClient jdbc, ShopProperties shop) {
        this.jdbc = jdbc;
        this.shop = shop;
    }

    /** The best of a period: whole months from the roll-up, the ragged ends from the facts. */
    public List<ProductSales> top(Period period, ProductOrder by, int limit) {
        var whole = period.whole(Interval.MONTH, shop.zone());
        return jdbc.sql(
                        """
                        WITH part AS (
                          SELECT sku, kind, orders, units, net_amount FROM product_monthly
                           WHERE currency = :currency AND bucket >= :wholeFrom::timestamptz
                             AND bucket < :wholeTo::timestamptz
                           UNION ALL
                          SELECT sku, kind, count(DISTINCT order_id), sum(quantity), sum(net_amount)
                            FROM sales_line
                           WHERE currency = :currency
                             AND (occurred_at >= :from::timestamptz
                                  AND occurred_at < :wholeFrom::timestamptz
                               OR occurred_at >= :wholeTo::timestamptz
                                  AND occurred_at < :to::timestamptz)
                           GROUP BY sku, kind),
                        best AS (
                          SELECT sku, coalesce(sum(orders) FILTER (WHERE kind = 'SALE'), 0) AS orders,
                                 coalesce(sum(units) FILTER (WHERE kind IN ('SALE', 'CANCEL')), 0)
                                     AS units,
                                 sum(net_amount) AS revenue
                            FROM part GROUP BY sku ORDER BY %1$s DESC, sku LIMIT :limit)
                        SELECT best.*, coalesce(p.name, sku) AS name,
                               coalesce(p.category, '') AS category
                          FROM best LEFT JOIN product_profile p USING (sku)
                         ORDER BY %1$s DESC, sku
                        """
                                .formatted(by.column()))
                .param("currency", shop.currency().getCurrencyCode())
                .param("from", period.from().toString())
                .param("to", period.to().toString())
                .param("wholeFrom", whole.from().toString())
                .param("wholeTo", whole.to().toString())
                .param("limit", limit)
                .query((row, _) -> ProductSales.of(row, shop.currency()))
                .list();
    }

    /**
     * All products ever sold, best first, a page at a time.
     *
     * @param after where the page before ended; null for the first
     */
    List<ProductSales> page(ProductOrder by, @Nullable ProductCursor after, int limit) {
        return jdbc.sql(
                        """
                        WITH ever AS (
                          SELECT sku, coalesce(sum(orders) FILTER (WHERE kind = 'SALE'), 0) AS orders,
                                 coalesce(sum(units) FILTER (WHERE kind IN ('SALE', 'CANCEL')), 0)
                                     AS units,
                                 sum(net_amount) AS revenue
                            FROM product_monthly WHERE currency = :currency GROUP BY sku)
                        SELECT ever.*, coalesce(p.name, sku) AS name,
                               coalesce(p.category, '') AS category
                          FROM ever LEFT JOIN product_profile p USING (sku)
                         WHERE :first OR %1$s < :value OR (%1$s = :value AND sku > :sku)
                         ORDER BY %1$s DESC, sku LIMIT :limit
                        """
                                .formatted(by.column()))
                .param("currency", shop.currency().getCurrencyCode())
                .param("first", after == null)
                .param("value", after == null ? 0L : after.value())
                .param("sku", after == null ? "" : after.sku())
                .param("limit", limit)
                .query((row, _) -> ProductSales.of(row, shop.currency()))
                .list();
    }

    /** One product, from the facts: the index makes that quick. */
    Optional<ProductSales> ever(String sku) {
        return jdbc.sql(
                        """
                        SELECT f.*, coalesce(p.name, f.sku) AS name,
                               coalesce(p.category, '') AS category
                          FROM (SELECT sku,
                                       count(DISTINCT order_id) FILTER (WHERE kind = 'SALE') AS orders,
                                       coalesce(sum(quantity)
                                           FILTER (WHERE kind IN ('SALE', 'CANCEL')), 0) AS units,
                                       sum(net_amount) AS revenue
                                  FROM sales_line
                                 WHERE sku = :sku AND currency = :currency GROUP BY sku) AS f
                          LEFT JOIN product_profile p USING (sku)
                        """)
                .param("sku", sku)
                .param("currency", shop.currency().getCurrencyCode())
                .query((row, _) -> ProductSales.of(row, shop.currency()))
                .optional();
    }
}
