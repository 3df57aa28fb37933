package quartet.e2e;

import com.mongodb.client.MongoClients;

import org.bson.Document;

import quartet.local.check.collect.Addresses;

import redis.clients.jedis.Jedis;

import java.net.URI;

/**
 * A product of which one unit stands in MongoDB that nobody brought, and one in Redis that nobody
 * bought, until this is closed. Each level still adds up, so that the services can read on.
 */
final class SpoiledProduct implements AutoCloseable {

    private static final String W1 = "head.warehouses.W1.";

    private final Addresses stores;
    private final String sku;

    SpoiledProduct(Addresses stores, String sku) {
        this.stores = stores;
        this.sku = sku;
        add(1);
    }

    private void add(int units) {
        try (var mongo = MongoClients.create(stores.mongodb());
                var redis = new Jedis(URI.create(stores.redis()))) {
            var stock = mongo.getDatabase("catalog").getCollection("stock");
            var more = new Document(W1 + "total", units).append(W1 + "available", units);
            var product = new Document("_id", sku);
            if (stock.updateOne(product, new Document("$inc", more)).getModifiedCount() != 1) {
                throw new AssertionError("There is no stock of " + sku);
            }
            redis.zincrby("{sold}:all", units, sku);
        }
    }

    @Override
    public void close() {
        add(-1);
    }
}
