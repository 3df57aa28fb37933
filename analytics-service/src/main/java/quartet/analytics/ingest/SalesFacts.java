package quartet.analytics.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The tables of sales: a row per entry, a row per line, and what a product was called. */
@Component
class SalesFacts {

    private final JdbcClient jdbc;

    SalesFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String eventId, String at, Entry entry) {}

    private record LineRow(Row of, EntryLine line) {}

    void insert(List<Posting> postings) {
        var rows = postings.stream().map(SalesFacts::row).toList();
        insertOrders(rows);
        var lines =
                rows.stream()
                        .flatMap(row -> row.entry().lines().stream().map(l -> new LineRow(row, l)))
                        .toList();
        insertLines(lines);
        insertNames(lines);
    }

    private static Row row(Posting posting) {
        var entry = Objects.requireNonNull(posting.entry());
        return new Row(posting.eventId(), posting.at().toString(), entry);
    }

    private void insertOrders(List<Row> rows) {
        var insert =
                jdbc.sql(
                        """
                        INSERT INTO sales_order (event_id, occurred_at, kind, order_id, customer_id,
                            payment_method, currency, orders, lines, units, gross_amount,
                            discount_amount, shipping_amount, tax_amount, refund_amount)
                        SELECT f.*
                          FROM unnest(:events::text[], :times::text[]::timestamptz[], :kinds::text[],
                               :orders::text[], :customers::text[], :payments::text[],
                               :currencies::text[], :counts::int[], :lines::int[], :units::bigint[],
                               :gross::bigint[], :discounts::bigint[], :shipping::bigint[],
                               :taxes::bigint[], :refunds::bigint[]) AS f
                        ON CONFLICT DO NOTHING
                        """);
        new Columns<>(insert, rows)
                .text("events", Row::eventId)
                .text("times", Row::at)
                .text("kinds", row -> row.entry().kind().name())
                .text("orders", row -> row.entry().orderId())
                .text("customers", row -> row.entry().customerId())
                .text("payments", row -> row.entry().paymentMethod())
                .text("currencies", row -> row.entry().currency())
                .whole("counts", row -> row.entry().orders())
                .whole("lines", row -> row.entry().lines().size())
                .large("units", row -> row.entry().units())
                .large("gross", row -> row.entry().gross())
                .large("discounts", row -> row.entry().discount())
                .large("shipping", row -> row.entry().shipping())
                .large("taxes", row -> row.entry().tax())
                .large("refunds", row -> row.entry().refund())
                .insert();
    }

    private void insertLines(List<LineRow> rows) {
        var insert =
                jdbc.sql(
                        """
                        INSERT INTO sales_line (event_id, occurred_at, kind, order_id, customer_id,
                            payment_method, currency, line_no, sku, category, quantity,
                            gross_amount, discount_amount, net_amount)
                        SELECT * FROM unnest(:events::text[], :times::text[]::timestamptz[],
                               :kinds::text[], :orders::text[], :customers::text[],
                               :payments::text[], :currencies::text[], :lines::int[], :skus::text[],
                               :categories::text[], :quantities::int[], :gross::bigint[],
                               :discounts::bigint[], :net::bigint[])
                        ON CONFLICT DO NOTHING
                        """);
        new Columns<>(insert, rows)
                .text("events", row -> row.of().eventId())
                .text("times", row -> row.of().at())
                .text("kinds", row -> row.of().entry().kind().name())
                .text("orders", row -> row.of().entry().orderId())
                .text("customers", row -> row.of().entry().customerId())
                .text("payments", row -> row.of().entry().paymentMethod())
                .text("currencies", row -> row.of().entry().currency())
                .whole("lines", row -> row.line().line())
                .text("skus", row -> row.line().sku())
                .text("categories", row -> row.line().category())
                .whole("quantities", row -> row.line().quantity())
                .large("gross", row -> row.line().gross())
                .large("discounts", row -> row.line().discount())
                .large("net", row -> row.line().net())
                .insert();
    }

    /** In order of the SKU, so that two writers never wait for each other. */
    private void insertNames(List<LineRow> rows) {
        var bySku = new TreeMap<String, EntryLine>();
        rows.forEach(row -> bySku.putIfAbsent(row.line().sku(), row.line()));
        var insert =
                jdbc.sql(
                        """
                        INSERT INTO product_profile (sku, name, category, seq)
                        SELECT n.*, 0 FROM unnest(:skus::text[], :names::text[], :categories::text[])
                            AS n(sku, name, category)
                         WHERE NOT EXISTS (SELECT FROM product_profile p WHERE p.sku = n.sku)
                        ON CONFLICT DO NOTHING
                        """);
        new Columns<>(insert, List.copyOf(bySku.values()))
                .text("skus", EntryLine::sku)
                .text("names", EntryLine::name)
                .text("categories", EntryLine::category)
                .insert();
    }
}
