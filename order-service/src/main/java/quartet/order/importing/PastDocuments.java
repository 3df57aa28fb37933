package quartet.order.importing;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;

import org.bson.Document;
import org.springframework.stereotype.Component;

import quartet.order.outbox.OutboxDocuments;
import quartet.order.outbox.OutboxRelay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inserts what is not there yet, many at a time, and sends their events at once. */
@Component
class PastDocuments {

    private final MongoDatabase database;
    private final OutboxRelay relay;

    PastDocuments(MongoDatabase database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /**
     * @return how many were new
     */
    long add(String collection, List<PastDocument> documents) {
        var fresh = fresh(collection, documents);
        if (!fresh.isEmpty()) {
            relay.deliver(
                    collection,
                    () -> {
                        insert(collection, fresh);
                        return fresh.values().stream().map(PastDocument::firstEntry).toList();
                    });
        }
        return fresh.size();
    }

    private Map<String, PastDocument> fresh(String collection, List<PastDocument> documents) {
        Map<String, PastDocument> fresh = new HashMap<>();
        documents.forEach(document -> fresh.putIfAbsent(document.id(), document));
        fresh.keySet().removeAll(existing(collection, Set.copyOf(fresh.keySet())));
        return fresh;
    }

    private Set<String> existing(String collection, Collection<String> ids) {
        return database.getCollection(collection)
                .find(in("_id", ids))
                .projection(include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
    }

    /** Another import may have been faster with some: those are not ours to count or to send. */
    private void insert(String collection, Map<String, PastDocument> fresh) {
        var ordered = List.copyOf(fresh.values());
        try {
            database.getCollection(collection)
                    .insertMany(
                            ordered.stream().map(PastDocuments::open).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failed) {
            for (var error : failed.getWriteErrors()) {
                if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw failed;
                }
                fresh.remove(ordered.get(error.getIndex()).id());
            }
        }
    }

    private static Document open(PastDocument past) {
        return past.document()
                .append("open", true)
                .append("outbox", List.of(OutboxDocuments.document(past.entry())));
    }
}
