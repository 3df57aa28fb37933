package quartet.analytics.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import quartet.analytics.rollups.Invalidations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Writes postings into the books, each event once. */
@Component
class Ledger {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final SalesFacts sales;
    private final StockFacts stock;
    private final Invalidations invalidations;

    Ledger(
            JdbcClient jdbc,
            Inbox inbox,
            SalesFacts sales,
            StockFacts stock,
            Invalidations invalidations) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.sales = sales;
        this.stock = stock;
        this.invalidations = invalidations;
    }

    /**
     * All of them in one transaction, or none.
     *
     * @return how many were new; the others changed nothing
     * @throws org.springframework.dao.DataIntegrityViolationException if the database cannot hold
     *     one
     */
    @Transactional
    int book(String topic, List<Posting> postings) {
        var byId = new LinkedHashMap<String, Posting>();
        postings.forEach(posting -> byId.putIfAbsent(posting.eventId(), posting));
        var admitted = inbox.admit(topic, byId.keySet());
        var fresh = byId.values().stream().filter(p -> admitted.contains(p.eventId())).toList();
        var entries = fresh.stream().filter(posting -> posting.entry() != null).toList();
        if (!entries.isEmpty()) {
            sales.insert(entries);
            invalidations.mark(entries.stream().map(Posting::at).toList());
        }
        stock.insert(fresh);
        insertSteps(fresh.stream().map(Ledger::stepOf).filter(Objects::nonNull).toList());
        return fresh.size();
    }

    private record Step(String eventId, Instant at, String orderId, String status) {}

    private static @org.jspecify.annotations.Nullable Step stepOf(Posting posting) {
        var step = posting.step();
        return step == null
                ? null
                : new Step(posting.eventId(), posting.at(), step.orderId(), step.status());
    }

    private void insertSteps(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var insert =
                jdbc.sql(
                        """
                        INSERT INTO order_step (event_id, occurred_at, order_id, status)
                        SELECT * FROM unnest(:events::text[], :times::text[]::timestamptz[],
                                             :orders::text[], :statuses::text[])
                        ON CONFLICT DO NOTHING
                        """);
        new Columns<>(insert, steps)
                .text("events", Step::eventId)
                .text("times", step -> step.at().toString())
                .text("orders", Step::orderId)
                .text("statuses", Step::status)
                .insert();
    }
}
