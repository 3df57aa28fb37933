package quartet.analytics.products;

import org.jspecify.annotations.Nullable;

import quartet.analytics.money.Money;
import quartet.analytics.money.Ratios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/**
 * What was sold of one product, sold less cancelled.
 *
 * @param orders orders sold that hold it
 * @param revenue gross less discounts and refunds
 * @param averageOrderValue its revenue per order with it, not the basket; null without orders
 */
public record ProductSales(
        String sku,
        String name,
        String category,
        long orders,
        long units,
        Money revenue,
        @Nullable Money averageOrderValue) {

    static ProductSales of(ResultSet row, Currency currency) throws SQLException {
        var orders = row.getLong("orders");
        var revenue = row.getLong("revenue");
        var average = Ratios.halfUp(revenue, orders);
        return new ProductSales(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                orders,
                row.getLong("units"),
                new Money(revenue, currency),
                average == null ? null : new Money(average, currency));
    }
}
