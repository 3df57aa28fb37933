package quartet.local.check.collect;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Rest;
import quartet.local.shop.Pause;

import java.time.Duration;
import java.util.HashMap;

/** Waits for rest and reads everything. */
public final class Collector implements AutoCloseable {

    private final Addresses addresses;
    private final MongoClient mongo;
    private final RedisReader redis;
    private final Lag lag;

    /**
     * @throws NotReadable if an address leads nowhere
     */
    public Collector(Addresses addresses) throws NotReadable {
        this.addresses = addresses;
        this.redis = new RedisReader(addresses.redis());
        this.lag = new Lag(addresses.kafka());
        try {
            this.mongo = MongoClients.create(addresses.mongodb());
        } catch (MongoException | IllegalArgumentException e) {
            lag.close();
            throw new NotReadable("mongodb", e);
        }
    }

    /**
     * Returns when three looks in a row saw nothing move, or after so long a time; {@link
     * Rest#reached} tells which.
     */
    public Rest awaitRest(Duration atMost) throws NotReadable, InterruptedException {
        return new Resting(mongo, redis, lag, Pause.real()).await(atMost);
    }

    /** Reads every store and topic; slower and meaningless while something moves. */
    public Dump collect(Rest rest) throws NotReadable, InterruptedException {
        var books = new MongoReader(mongo).read();
        var visitors = redis.read();
        var topics = new TopicReader(addresses.kafka()).read();
        var published = new HashMap<>(books.published());
        published.put("shopping", visitors.published());
        return new Dump(
                books.orders(),
                books.past(),
                books.stock(),
                books.holds(),
                books.movements(),
                new PaymentReader(addresses.payments()).read(),
                published,
                topics.topics(),
                topics.deadLetters(),
                new SeriesReader(addresses.timescale()).read(),
                new GraphReader(addresses.neo4j()).read(),
                visitors.bestSellers(),
                visitors.carts(),
                topics.cartChanges(),
                rest);
    }

    @Override
    public void close() {
        lag.close();
        mongo.close();
    }
}
