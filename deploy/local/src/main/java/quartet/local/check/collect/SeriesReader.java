package quartet.local.check.collect;

import quartet.local.check.dump.Series;
import quartet.local.check.dump.SkuDay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up sales in TimescaleDB, or the PostgreSQL that stands in for it. */
final class SeriesReader {

    private static final int BATCH = 5_000;

    /** Credits name no order; returns and refunds take nothing out of what was sold. */
    private static final String SOLD =
            " WHERE kind IN ('SALE', 'CANCEL') AND order_id LIKE 'o\\_%' ";

    private static final String DAY = "(occurred_at AT TIME ZONE 'UTC')::date";

    private static final String STALE =
            """
            SELECT '%1$s of ' || %2$s || ' ' || kind || ': ' || coalesce(r.n, 0)
                   || ' instead of ' || coalesce(f.n, 0)
              FROM (SELECT %2$s, kind, sum(%4$s) AS n FROM %3$s GROUP BY 1, 2) f
              FULL JOIN (SELECT %2$s, kind, sum(units) AS n FROM %1$s GROUP BY 1, 2) r
                   USING (%2$s, kind)
             WHERE coalesce(r.n, 0) <> coalesce(f.n, 0)
             LIMIT 10
            """;

    private final String url;

    /**
     * @param address of the server, with or without a database
     */
    SeriesReader(String address) {
        this.url = withDatabase(address, "analytics");
    }

    Series read() throws NotReadable {
        try (var connection = DriverManager.getConnection(url)) {
            refresh(connection);
            connection.setAutoCommit(false); // Else the driver holds all rows in memory.
            return new Series(
                    units(connection),
                    orders(connection),
                    customers(connection),
                    staleRollups(connection));
        } catch (SQLException e) {
            throw new NotReadable("timescale", e);
        }
    }

    private static Map<SkuDay, Long> units(Connection connection) throws SQLException {
        var units = new HashMap<SkuDay, Long>();
        each(
                connection,
                "SELECT sku, " + DAY + ", sum(quantity) FROM sales_line" + SOLD + "GROUP BY 1, 2",
                row -> units.put(new SkuDay(row.getString(1), day(row, 2)), row.getLong(3)));
        return units;
    }

    private static Map<LocalDate, Long> orders(Connection connection) throws SQLException {
        var orders = new HashMap<LocalDate, Long>();
        each(
                connection,
                "SELECT " + DAY + ", sum(orders) FROM sales_order" + SOLD + "GROUP BY 1",
                row -> orders.put(day(row, 1), row.getLong(2)));
        return orders;
    }

    private static long customers(Connection connection) throws SQLException {
        var found = new ArrayList<Long>();
        each(
                connection,
                "SELECT count(DISTINCT customer_id) FROM sales_order WHERE kind = 'SALE'",
                row -> found.add(row.getLong(1)));
        return found.getFirst();
    }

    /** Roll-ups against their facts, by what does not depend on the shop's time zone. */
    private static List<String> staleRollups(Connection connection) throws SQLException {
        var stale = new ArrayList<String>();
        for (var query :
                List.of(
                        STALE.formatted("sales_hourly", "payment_method", "sales_order", "units"),
                        STALE.formatted(
                                "sales_daily_category", "category", "sales_line", "quantity"),
                        STALE.formatted("product_monthly", "sku", "sales_line", "quantity"))) {
            each(connection, query, row -> stale.add(row.getString(1)));
        }
        return stale;
    }

    /** What comes late is in a continuous aggregate after its next refresh. */
    private static void refresh(Connection connection) throws SQLException {
        var views = new ArrayList<String>();
        each(
                connection,
                "SELECT to_regclass('timescaledb_information.continuous_aggregates') IS NOT NULL",
                row -> {
                    if (row.getBoolean(1)) {
                        views.addAll(continuous(connection));
                    }
                });
        for (var view : views) {
            try (var statement = connection.createStatement()) {
                statement.execute("CALL refresh_continuous_aggregate('" + view + "', NULL, NULL)");
            }
        }
    }

    private static List<String> continuous(Connection connection) throws SQLException {
        var views = new ArrayList<String>();
        each(
                connection,
                "SELECT format('%I.%I', view_schema, view_name)"
                        + " FROM timescaledb_information.continuous_aggregates",
                row -> views.add(row.getString(1)));
        return views;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Row action) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    action.read(rows);
                }
            }
        }
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String withDatabase(String address, String database) {
        int query = address.indexOf('?');
        var base = query < 0 ? address : address.substring(0, query);
        int path = base.indexOf('/', base.indexOf("//") + 2);
        return (path < 0 ? base : base.substring(0, path))
                + "/"
                + database
                + (query < 0 ? "" : address.substring(query));
    }
}
