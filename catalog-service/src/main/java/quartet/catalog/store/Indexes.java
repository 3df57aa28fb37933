package quartet.catalog.store;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import quartet.catalog.background.Repeating;

import java.time.Duration;
import java.util.List;

/**
 * Creates the indexes once the store is there, one after the other. Everything is right without
 * them, only slower; so a store that comes up late is no reason not to start.
 */
@Component
class Indexes extends Repeating {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration NEVER = Duration.ofDays(365);

    private record Wanted(String collection, List<String> fields) {}

    private static final List<Wanted> WANTED =
            List.of(
                    new Wanted("stock", List.of("head.log.version")),
                    new Wanted("holds", List.of("state", "expiresAt")),
                    new Wanted("holds", List.of("state", "_id")),
                    new Wanted("holds", List.of("orderId")),
                    new Wanted("stockMovements", List.of("sku", "seq")),
                    new Wanted("products", List.of("outbox.seq")),
                    new Wanted("products", List.of("category.primary", "_id")),
                    new Wanted("products", List.of("updatedAt", "_id")));

    private final MongoDatabase database;

    Indexes(MongoDatabase database) {
        super("indexes");
        this.database = database;
    }

    @Override
    protected Duration work() {
        try {
            WANTED.forEach(this::create);
            log.info("The indexes are there");
            return NEVER;
        } catch (MongoException failure) {
            log.warn("No indexes yet: {}", failure.getMessage());
            return AGAIN;
        }
    }

    private void create(Wanted wanted) {
        database.getCollection(wanted.collection()).createIndex(ascending(wanted.fields()));
    }
}
