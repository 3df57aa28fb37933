package quartet.e2e.chaos;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** Looks at the store itself for how many orders somebody is at work on. */
final class OpenSagas implements AutoCloseable {

    private final MongoClient client;

    /**
     * @param mongo address of the store
     */
    OpenSagas(String mongo) {
        client = MongoClients.create(mongo);
    }

    long count() {
        return client.getDatabase("orders")
                .getCollection("orders")
                .countDocuments(exists("saga.nextAt"));
    }

    @Override
    public void close() {
        client.close();
    }
}
