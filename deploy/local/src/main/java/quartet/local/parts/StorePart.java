package quartet.local.parts;

import quartet.local.supervision.PartDied;
import quartet.stores.KafkaStore;
import quartet.stores.MongoStore;
import quartet.stores.Neo4jStore;
import quartet.stores.PaymentProvider;
import quartet.stores.PostgresStore;
import quartet.stores.RedisStore;
import quartet.stores.Store;
import quartet.stores.StoreFailed;
import quartet.stores.StoreOptions;

import java.util.Locale;

/** The five stores, and the payment provider, which is nobody's service either. */
public enum StorePart {
    REDIS(RedisStore::start),
    TIMESCALE(PostgresStore::start),
    MONGODB(MongoStore::start),
    KAFKA(KafkaStore::start),
    NEO4J(Neo4jStore::start),
    PAYMENTS(PaymentProvider::start);

    private final Start start;

    StorePart(Start start) {
        this.start = start;
    }

    private interface Start {
        Store with(StoreOptions options);
    }

    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    Store start(StoreOptions options) throws PartDied {
        try {
            return start.with(options);
        } catch (StoreFailed e) {
            throw new PartDied(part(), "did not start: " + e.getMessage());
        }
    }

    /** {@code QUARTET_MONGODB_URI} names a server that somebody else runs. */
    String uriVariable() {
        return "QUARTET_" + name() + "_URI";
    }
}
