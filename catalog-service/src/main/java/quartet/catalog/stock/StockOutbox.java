package quartet.catalog.stock;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.slice;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import quartet.catalog.faults.CrashPoint;
import quartet.catalog.outbox.Outbox;
import quartet.catalog.outbox.Unsent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The logs of all heads as an outbox: what is handed out to be sent has been copied before. */
@Component
class StockOutbox implements Outbox {

    private final MongoCollection<Document> stock;
    private final Copying copying;
    private final CrashPoint crash;

    StockOutbox(MongoDatabase database, Copying copying, CrashPoint crash) {
        this.stock = database.getCollection("stock");
        this.copying = copying;
        this.crash = crash;
    }

    @Override
    public String topic() {
        return "stock";
    }

    @Override
    public List<Unsent> unsent() {
        return copied(gt("head.log.version", 0L));
    }

    @Override
    public List<Unsent> unsentOf(Collection<String> skus) {
        return copied(and(in("_id", skus), gt("head.log.version", 0L)));
    }

    @Override
    public void remove(Map<String, Long> marks) {
        var pulls = new ArrayList<UpdateOneModel<Document>>();
        marks.forEach(
                (sku, mark) -> {
                    var sent = new Document("head.log", lte("version", mark).toBsonDocument());
                    pulls.add(new UpdateOneModel<>(eq(sku), new Document("$pull", sent)));
                });
        stock.bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private List<Unsent> copied(Bson filter) {
        var logs =
                stock.find(filter)
                        .projection(slice("head.log", MOST_ENTRIES))
                        .limit(MOST_AGGREGATES)
                        .map(StockLog::of)
                        .into(new ArrayList<>());
        copying.copy(logs);
        if (!logs.isEmpty()) {
            crash.hit("relay", "copied");
        }
        return logs.stream().map(StockLog::toUnsent).toList();
    }
}
