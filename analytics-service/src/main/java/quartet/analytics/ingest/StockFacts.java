package quartet.analytics.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** The table of stock movements: a row per event and warehouse. */
@Component
class StockFacts {

    private final JdbcClient jdbc;

    StockFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String eventId, String at, Movement movement) {}

    void insert(List<Posting> postings) {
        var rows =
                postings.stream()
                        .flatMap(
                                posting ->
                                        posting.movements().stream()
                                                .map(
                                                        movement ->
                                                                new Row(
                                                                        posting.eventId(),
                                                                        posting.at().toString(),
                                                                        movement)))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        var insert =
                jdbc.sql(
                        """
                        INSERT INTO stock_movement (event_id, occurred_at, sku, warehouse, kind,
                            reference, delta, total, available, reserved, damaged)
                        SELECT * FROM unnest(:events::text[], :times::text[]::timestamptz[],
                               :skus::text[], :warehouses::text[], :kinds::text[],
                               :references::text[], :deltas::bigint[], :totals::bigint[],
                               :available::bigint[], :reserved::bigint[], :damaged::bigint[])
                        ON CONFLICT DO NOTHING
                        """);
        new Columns<>(insert, rows)
                .text("events", Row::eventId)
                .text("times", Row::at)
                .text("skus", row -> row.movement().sku())
                .text("warehouses", row -> row.movement().warehouse())
                .text("kinds", row -> row.movement().kind())
                .text("references", row -> row.movement().reference())
                .large("deltas", row -> row.movement().delta())
                .large("totals", row -> row.movement().after().total())
                .large("available", row -> row.movement().after().available())
                .large("reserved", row -> row.movement().after().reserved())
                .large("damaged", row -> row.movement().after().damaged())
                .insert();
    }
}
