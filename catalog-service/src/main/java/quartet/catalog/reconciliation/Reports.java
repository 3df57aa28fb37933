package quartet.catalog.reconciliation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** The last run of any instance, in the store. */
@Component
class Reports {

    private static final String LAST = "last";
    private static final int MOST_SHOWN = 100;

    private final MongoCollection<Document> runs;
    private final Findings findings;

    Reports(MongoDatabase database, Findings findings) {
        this.runs = database.getCollection("reconciliation");
        this.findings = findings;
    }

    void write(Instant at, boolean whole, Tally tally) {
        var fields =
                new Document("at", Date.from(at))
                        .append("whole", whole)
                        .append("orders", tally.asked().name())
                        .append("holds", tally.holds())
                        .append("released", tally.released())
                        .append("unfinished", tally.unfinished())
                        .append("skus", tally.skus())
                        .append("movements", tally.movements());
        runs.updateOne(eq(LAST), new Document("$set", fields), new UpdateOptions().upsert(true));
    }

    /** Empty until there was a run. */
    Optional<Report> last() {
        return Optional.ofNullable(runs.find(eq(LAST)).first()).map(this::report);
    }

    private Report report(Document run) {
        return new Report(
                run.getDate("at").toInstant(),
                run.getBoolean("whole", false),
                Tally.Asked.valueOf(run.getString("orders")),
                run.get("holds", Number.class).intValue(),
                run.get("released", Number.class).intValue(),
                run.get("unfinished", Number.class).intValue(),
                run.get("skus", Number.class).intValue(),
                run.get("movements", Number.class).longValue(),
                findings.count(),
                findings.some(MOST_SHOWN));
    }
}
