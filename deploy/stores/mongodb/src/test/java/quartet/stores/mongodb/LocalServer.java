package quartet.stores.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import de.bwaldvogel.mongo.MongoServer;

import org.bson.Document;

/** The stand-in inside the test's own JVM, and a client of it. */
final class LocalServer implements AutoCloseable {

    private final Shelves shelves;
    private final MongoServer server;
    private final MongoClient client;

    LocalServer(Shelves shelves) {
        this.shelves = shelves;
        this.server = new MongoServer(new StandIn(shelves));
        this.client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    MongoClient client() {
        return client;
    }

    /** Drops the connections without putting anything in order. */
    void die() {
        client.close();
        server.shutdownNow();
    }

    @Override
    public void close() {
        die();
        shelves.close();
    }
}
