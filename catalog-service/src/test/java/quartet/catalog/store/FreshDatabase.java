package quartet.catalog.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import quartet.stores.Stores;

import java.util.UUID;

/** A database that nobody else looks into, on the real store. */
public final class FreshDatabase {

    private static final MongoClient CLIENT = MongoClients.create(Stores.mongo().uri("catalog"));

    private FreshDatabase() {}

    public static MongoDatabase create() {
        return CLIENT.getDatabase("catalog-" + UUID.randomUUID());
    }
}
