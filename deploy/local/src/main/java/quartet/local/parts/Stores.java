package quartet.local.parts;

import quartet.stores.KafkaStore;
import quartet.stores.MongoStore;
import quartet.stores.Neo4jStore;
import quartet.stores.PostgresStore;
import quartet.stores.RedisStore;
import quartet.stores.Store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stores that answered, and what each service must be told about them. */
final class Stores {

    private final Map<StorePart, Store> started = new ConcurrentHashMap<>();

    void add(StorePart part, Store store) {
        started.put(part, store);
    }

    Map<String, String> mongo(String database) {
        var mongo = (MongoStore) get(StorePart.MONGODB);
        return Map.of("SPRING_MONGODB_URI", mongo.uri(database));
    }

    Map<String, String> redis() {
        var redis = (RedisStore) get(StorePart.REDIS);
        return Map.of("SPRING_DATA_REDIS_URL", redis.uri());
    }

    Map<String, String> timescale() {
        var postgres = (PostgresStore) get(StorePart.TIMESCALE);
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl("analytics"),
                "SPRING_DATASOURCE_USERNAME", postgres.user(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password());
    }

    Map<String, String> neo4j() {
        var neo4j = (Neo4jStore) get(StorePart.NEO4J);
        return Map.of("SPRING_NEO4J_URI", neo4j.uri());
    }

    Map<String, String> kafka() {
        var kafka = (KafkaStore) get(StorePart.KAFKA);
        return Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    }

    private Store get(StorePart part) {
        var store = started.get(part);
        if (store == null) {
            throw new IllegalStateException(part.part() + " does not run yet");
        }
        return store;
    }
}
