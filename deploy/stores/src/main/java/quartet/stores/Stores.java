package quartet.stores;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The stores for tests: each started when it is first asked for, once per JVM, on a free port with
 * a temporary folder, and ended with the JVM. {@code -Dstores=containers} takes the official images
 * instead; the payment provider is ours in either case.
 */
public final class Stores {

    private static final Source SOURCE = Source.of(System.getProperty("stores"));
    private static final List<Store> STARTED = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Stores::end, "stores-end"));
    }

    private Stores() {}

    public static RedisStore redis() {
        return Redis.STORE;
    }

    public static PostgresStore postgres() {
        return Postgres.STORE;
    }

    public static MongoStore mongo() {
        return Mongo.STORE;
    }

    public static KafkaStore kafka() {
        return Kafka.STORE;
    }

    public static Neo4jStore neo4j() {
        return Neo4j.STORE;
    }

    public static PaymentProvider payments() {
        return Payments.STORE;
    }

    private static <S extends Store> S start(Function<StoreOptions, S> start, String part) {
        return start(start, SOURCE.options(part));
    }

    private static <S extends Store> S start(
            Function<StoreOptions, S> start, StoreOptions options) {
        var store = start.apply(options);
        STARTED.add(store);
        return store;
    }

    private static void end() {
        STARTED.parallelStream().forEach(Stores::end);
    }

    /** Nothing is kept, so only PostgreSQL, a family of processes, needs to be ended in order. */
    private static void end(Store store) {
        if (!(store instanceof PostgresStore)) {
            store.kill();
        }
        store.close();
    }

    private static final class Redis {
        static final RedisStore STORE = start(RedisStore::start, "redis");
    }

    private static final class Postgres {
        static final PostgresStore STORE = start(PostgresStore::start, "timescale");
    }

    private static final class Mongo {
        static final MongoStore STORE = start(MongoStore::start, "mongodb");
    }

    private static final class Kafka {
        static final KafkaStore STORE = start(KafkaStore::start, "kafka");
    }

    private static final class Neo4j {
        static final Neo4jStore STORE = start(Neo4jStore::start, "neo4j");
    }

    private static final class Payments {
        static final PaymentProvider STORE =
                start(PaymentProvider::start, StoreOptions.temporary());
    }
}
