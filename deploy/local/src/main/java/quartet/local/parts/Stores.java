package quartet.local.parts;

import quartet.stores.KafkaStore;
import quartet.stores.MongoStore;
import quartet.stores.Neo4jStore;
import quartet.stores.PostgresStore;
import quartet.stores.RedisStore;
import quartet.stores.Store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/** The stores that answered, and what each service must be told about them. */
final class Stores {

    private final Map<StorePart, Store> started = new ConcurrentHashMap<>();

    void add(StorePart part, Store store) {
        started.put(part, store);
    }

    Map<String, String> mongo(String database, IntUnaryOperator through) {
        var mongo = (MongoStore) get(StorePart.MONGODB);
        return Map.of("SPRING_MONGODB_URI", through(mongo, mongo.uri(database), through));
    }

    Map<String, String> redis(IntUnaryOperator through) {
        var redis = (RedisStore) get(StorePart.REDIS);
        return Map.of("SPRING_DATA_REDIS_URL", through(redis, redis.uri(), through));
    }

    Map<String, String> timescale(IntUnaryOperator through) {
        var postgres = (PostgresStore) get(StorePart.TIMESCALE);
        var url = through(postgres, postgres.jdbcUrl("analytics"), through);
        return Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", postgres.user(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password());
    }

    Map<String, String> neo4j(IntUnaryOperator through) {
        var neo4j = (Neo4jStore) get(StorePart.NEO4J);
        return Map.of("SPRING_NEO4J_URI", through(neo4j, neo4j.uri(), through));
    }

    Map<String, String> kafka(IntUnaryOperator through) {
        var kafka = (KafkaStore) get(StorePart.KAFKA);
        var servers = through(kafka, kafka.bootstrapServers(), through);
        return Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers);
    }

    /** A store that somebody else runs is always reached directly. */
    private static String through(Store store, String uri, IntUnaryOperator through) {
        return store.pid().isEmpty()
                ? uri
                : uri.replace(":" + store.port(), ":" + through.applyAsInt(store.port()));
    }

    private Store get(StorePart part) {
        var store = started.get(part);
        if (store == null) {
            throw new IllegalStateException(part.part() + " does not run yet");
        }
        return store;
    }
}
