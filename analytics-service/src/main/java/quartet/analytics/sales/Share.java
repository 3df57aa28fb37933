package quartet.analytics.sales;

import org.jspecify.annotations.Nullable;

import quartet.analytics.money.Money;
import quartet.analytics.money.Ratios;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one category or payment method contributed, sold less cancelled.
 *
 * @param orders orders sold; one counts once in each of its categories
 * @param revenue gross less discounts
 * @param percentage of the revenue; the shares sum to 100.00; null where there was no revenue
 */
record Share(String name, long orders, long units, Money revenue, @Nullable BigDecimal percentage) {

    /** One row of the question, before its share is known. */
    record Row(String name, long orders, long units, long revenue) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("name"),
                    row.getLong("orders"),
                    row.getLong("units"),
                    row.getLong("revenue"));
        }

        private Share with(@Nullable BigDecimal percentage, Currency currency) {
            return new Share(name, orders, units, new Money(revenue, currency), percentage);
        }
    }

    static List<Share> of(List<Row> rows, Currency currency) {
        var percentages = Ratios.percentages(rows.stream().map(Row::revenue).toList());
        var known = !percentages.isEmpty();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).with(known ? percentages.get(i) : null, currency))
                .toList();
    }
}
