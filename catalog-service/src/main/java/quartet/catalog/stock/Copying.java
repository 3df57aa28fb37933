package quartet.catalog.stock;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.catalog.outbox.Event;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * Copies what logs say into documents of their own, each guarded by the version it comes from.
 *
 * <p>An upsert that meets a duplicate key was overtaken while it inserted, by a newer copy or an
 * older one. So it is repeated as an update, which loses against the one and beats the other.
 */
@Component
public class Copying {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> holds;
    private final MongoCollection<Document> applied;
    private final MongoCollection<Document> movements;

    Copying(MongoDatabase database) {
        this.holds = database.getCollection("holds");
        this.applied = database.getCollection("applied");
        this.movements = database.getCollection("stockMovements");
    }

    private record Copy(String id, long version, Document fields) {

        UpdateOneModel<Document> toUpdate(boolean upsert) {
            return new UpdateOneModel<>(
                    and(eq(id), lt("version", version)),
                    new Document("$set", new Document(fields).append("version", version)),
                    new UpdateOptions().upsert(upsert));
        }
    }

    /** Copies whatever these logs hold. Repeating it, or doing it twice at once, is harmless. */
    void copy(List<StockLog> logs) {
        var newHolds = new ArrayList<Copy>();
        var newApplied = new ArrayList<Copy>();
        var newMovements = new ArrayList<Copy>();
        for (var log : logs) {
            log.newest("hold").forEach((order, e) -> newHolds.add(hold(log, order, e)));
            log.newest("applied").forEach((key, e) -> newApplied.add(applied(log, key, e)));
            log.forEachEvent((event, entry) -> newMovements.add(movement(event, entry)));
        }
        write(holds, newHolds);
        write(applied, newApplied);
        write(movements, newMovements);
    }

    private static Copy hold(StockLog log, String order, Document entry) {
        var fields =
                new Document("orderId", order)
                        .append("sku", log.sku())
                        .append("at", entry.getDate("at"));
        fields.putAll(entry.get("hold", Document.class));
        return new Copy(Copies.id(order, log.sku()), Documents.number(entry, "version"), fields);
    }

    private static Copy applied(StockLog log, String key, Document entry) {
        var fields = new Document("key", key).append("sku", log.sku());
        fields.putAll(entry.get("applied", Document.class));
        return new Copy(Copies.id(key, log.sku()), Documents.number(entry, "version"), fields);
    }

    private static Copy movement(Event event, Document entry) {
        var fields = new Document("type", event.type()).append("at", Date.from(event.occurredAt()));
        fields.putAll(Document.parse(event.body()));
        fields.append("changes", entry.get("changes", Document.class));
        return new Copy(event.id(), Documents.number(entry, "version"), fields);
    }

    /** The event a movement was copied from, but for its trace. */
    public static Event event(Document movement) {
        var body = new Document(movement);
        List.of("_id", "type", "at", "changes", "version").forEach(body::remove);
        return Event.of(
                movement.getString("sku"),
                Documents.number(movement, "seq"),
                movement.getString("type"),
                movement.getDate("at").toInstant(),
                null,
                body.toJson());
    }

    private static void write(MongoCollection<Document> to, List<Copy> copies) {
        if (copies.isEmpty()) {
            return;
        }
        try {
            to.bulkWrite(copies.stream().map(copy -> copy.toUpdate(true)).toList(), UNORDERED);
        } catch (MongoBulkWriteException failure) {
            var overtaken = duplicates(failure).stream().map(copies::get).toList();
            to.bulkWrite(overtaken.stream().map(copy -> copy.toUpdate(false)).toList(), UNORDERED);
        }
    }

    /** Which of the writes met a document that was there already; any other failure is thrown. */
    private static List<Integer> duplicates(MongoBulkWriteException failure) {
        boolean others =
                failure.getWriteErrors().stream()
                        .anyMatch(e -> e.getCategory() != ErrorCategory.DUPLICATE_KEY);
        if (others || failure.getWriteConcernError() != null) {
            throw failure;
        }
        return failure.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }
}
