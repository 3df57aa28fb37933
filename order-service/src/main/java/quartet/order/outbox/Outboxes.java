package quartet.order.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The outboxes of one collection: one read for many documents, one write for many documents. */
final class Outboxes {

    private static final Bson UNSENT =
            Filters.and(Filters.eq("open", true), Filters.exists("outbox.0"));
    private static final Bson FIELDS =
            Projections.include("outbox", "seq", "saga.rev", "saga.nextAt");

    private final MongoCollection<Document> documents;

    Outboxes(MongoDatabase database, String collection) {
        documents = database.getCollection(collection);
    }

    /** Any documents with something to tell. Without a fitting index this reads them all. */
    List<Unsent> poll(int limit) {
        return read(UNSENT, limit);
    }

    /** How many documents have something to tell; counted only while Kafka does not listen. */
    long waiting() {
        return documents.countDocuments(UNSENT);
    }

    /** Those of these documents that have something to tell. */
    List<Unsent> poll(Collection<String> ids) {
        return read(Filters.in("_id", ids), ids.size());
    }

    private List<Unsent> read(Bson filter, int limit) {
        return documents
                .find(filter)
                .projection(FIELDS)
                .limit(limit)
                .map(Unsent::of)
                .into(new ArrayList<>())
                .stream()
                .filter(unsent -> !unsent.entries().isEmpty())
                .toList();
    }

    /** Takes out what was acknowledged: per document everything up to that number. */
    void acknowledge(Map<Unsent, Long> acknowledged) {
        if (acknowledged.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        acknowledged.forEach(
                (unsent, upTo) ->
                        writes.add(new UpdateOneModel<>(filter(unsent, upTo), pull(unsent, upTo))));
        documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /**
     * Closing a document is right only if nothing was added since it was read, so its revision and
     * newest number stand in the filter. Matching nothing leaves the entries for the next round.
     */
    private static Bson filter(Unsent unsent, long upTo) {
        var id = Filters.eq("_id", unsent.id());
        if (!closes(unsent, upTo)) {
            return id;
        }
        var newest = Filters.eq("seq", unsent.seq());
        return unsent.rev() == null
                ? Filters.and(id, newest)
                : Filters.and(id, Filters.eq("saga.rev", unsent.rev()), newest);
    }

    private static Bson pull(Unsent unsent, long upTo) {
        var pull = Updates.pull("outbox", new Document("seq", new Document("$lte", upTo)));
        return closes(unsent, upTo) ? Updates.combine(pull, Updates.unset("open")) : pull;
    }

    private static boolean closes(Unsent unsent, long upTo) {
        return unsent.resting() && upTo == unsent.seq();
    }
}
