package quartet.order.store;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;

import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/**
 * The indexes the queries need, made one after the other; the stand-in takes note and does without.
 */
@Component
class Indexes {

    static final Duration DONE = Duration.ofDays(1);

    private final MongoDatabase database;

    Indexes(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Again and again until the store is there: {@link quartet.order.background.Rounds} repeats it.
     */
    Duration create() {
        create("orders", ascending("open", "saga.nextAt"), true);
        create(
                "orders",
                compoundIndex(ascending("customerId"), descending("createdAt", "_id")),
                false);
        for (var status : List.of("status", "payment.status", "fulfilment.status")) {
            create(
                    "orders",
                    compoundIndex(ascending(status), descending("createdAt", "_id")),
                    false);
        }
        create("orders", descending("createdAt", "_id"), false);
        create("credits", ascending("open"), true);
        return DONE;
    }

    private void create(String collection, Bson keys, boolean sparse) {
        var _ =
                database.getCollection(collection)
                        .createIndex(keys, new IndexOptions().sparse(sparse));
    }
}
