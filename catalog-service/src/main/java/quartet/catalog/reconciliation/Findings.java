package quartet.catalog.reconciliation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** The findings that are open, one document each, whichever instance saw them. */
@Component
class Findings {

    private static final Logger log = LoggerFactory.getLogger(Findings.class);

    private final MongoCollection<Document> findings;
    private final Counter alarms;

    Findings(MongoDatabase database, MeterRegistry metrics) {
        this.findings = database.getCollection("findings");
        this.alarms = metrics.counter("quartet.stock.alarms", "about", "reconciliation");
    }

    /** Notes that it was seen; the first time is an alarm. */
    void seen(Finding finding) {
        var order = finding.orderId();
        var fields =
                new Document("kind", finding.kind().name())
                        .append("sku", finding.sku().value())
                        .append("orderId", order == null ? null : order.value())
                        .append("detail", finding.detail())
                        .append("seenLast", Date.from(finding.seenLast()));
        var first = new Document("seenFirst", Date.from(finding.seenFirst()));
        var written =
                findings.updateOne(
                        eq(finding.id()),
                        new Document("$set", fields).append("$setOnInsert", first),
                        new UpdateOptions().upsert(true));
        if (written.getUpsertedId() != null) {
            alarms.increment();
            log.error("{}: {}", finding.id(), finding.detail());
        }
    }

    /** Closes those of these kinds that a whole pass, begun at that time, did not see again. */
    void close(Collection<Finding.Kind> kinds, Instant began) {
        var names = kinds.stream().map(Finding.Kind::name).toList();
        findings.deleteMany(and(in("kind", names), lt("seenLast", Date.from(began))));
    }

    long count() {
        return findings.countDocuments();
    }

    /** Some of them, in the order of their ids. */
    List<Finding> some(int most) {
        return findings.find()
                .sort(ascending("_id"))
                .limit(most)
                .map(Findings::finding)
                .into(new ArrayList<>());
    }

    private static Finding finding(Document stored) {
        var order = stored.getString("orderId");
        return new Finding(
                Finding.Kind.valueOf(stored.getString("kind")),
                new Sku(stored.getString("sku")),
                order == null ? null : new OrderId(order),
                stored.getString("detail"),
                stored.getDate("seenFirst").toInstant(),
                stored.getDate("seenLast").toInstant());
    }
}
