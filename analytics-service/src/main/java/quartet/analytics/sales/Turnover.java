package quartet.analytics.sales;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Sums of facts, signed, in minor units. */
record Turnover(
        long orders, long units, long gross, long discount, long shipping, long tax, long refund) {

    static final Turnover NONE = new Turnover(0, 0, 0, 0, 0, 0, 0);

    static Turnover of(ResultSet row) throws SQLException {
        return new Turnover(
                row.getLong("orders"),
                row.getLong("units"),
                row.getLong("gross_amount"),
                row.getLong("discount_amount"),
                row.getLong("shipping_amount"),
                row.getLong("tax_amount"),
                row.getLong("refund_amount"));
    }

    Turnover plus(Turnover other) {
        return new Turnover(
                Math.addExact(orders, other.orders),
                Math.addExact(units, other.units),
                Math.addExact(gross, other.gross),
                Math.addExact(discount, other.discount),
                Math.addExact(shipping, other.shipping),
                Math.addExact(tax, other.tax),
                Math.addExact(refund, other.refund));
    }

    long net() {
        return gross - discount - refund;
    }

    long total() {
        return net() + shipping + tax;
    }
}
