package quartet.order.store;

import com.mongodb.client.MongoDatabase;

/** Parts of the store for tests elsewhere. */
public final class StoreFixtures {

    private StoreFixtures() {}

    /** Gives a database the indexes that the service gives its own. */
    public static void index(MongoDatabase database) {
        var _ = new Indexes(database).create();
    }
}
