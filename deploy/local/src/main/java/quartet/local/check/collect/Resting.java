package quartet.local.check.collect;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;

import org.bson.Document;
import org.bson.conversions.Bson;

import quartet.local.check.dump.Rest;
import quartet.local.shop.Pause;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Waits until nothing moves any more: three looks in a row that see the same, and nothing open. */
final class Resting {

    private static final int LOOKS = 3;
    private static final int EXAMPLES = 10;
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final MongoClient mongo;
    private final RedisReader redis;
    private final Lag lag;
    private final Pause pause;

    Resting(MongoClient mongo, RedisReader redis, Lag lag, Pause pause) {
        this.mongo = mongo;
        this.redis = redis;
        this.lag = lag;
        this.pause = pause;
    }

    private record Look(Rest rest, long written) {

        boolean still(Look before) {
            return rest.moving().isEmpty() && equals(before);
        }
    }

    /** Returns when all is at rest, or after so long a time with what is not. */
    Rest await(Duration atMost) throws NotReadable, InterruptedException {
        try {
            return restOrWhatMoves(atMost);
        } catch (MongoException e) {
            throw new NotReadable("mongodb", e);
        }
    }

    private Rest restOrWhatMoves(Duration atMost) throws NotReadable, InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        var last = look();
        int alike = last.rest().moving().isEmpty() ? 1 : 0;
        while (alike < LOOKS) {
            if (System.nanoTime() >= end) {
                return told(last.rest());
            }
            pause.of(BETWEEN);
            var next = look();
            alike = next.still(last) ? alike + 1 : next.rest().moving().isEmpty() ? 1 : 0;
            last = next;
        }
        return last.rest();
    }

    private Look look() throws NotReadable, InterruptedException {
        var unsent = new TreeMap<String, Long>();
        unsent.put("credits", count("orders", "credits", eq("open", true)));
        unsent.put("stock", count("catalog", "stock", gt("head.log.version", 0L)));
        unsent.put("products", count("catalog", "products", gt("outbox.seq", 0L)));
        unsent.put("shopping", redis.unsent());
        var seen = lag.now();
        return new Look(
                new Rest(
                        true,
                        count("orders", "orders", eq("open", true)),
                        count("catalog", "holds", eq("state", "HELD")),
                        unsent,
                        seen.lag(),
                        List.of()),
                seen.written());
    }

    private long count(String database, String collection, Bson filter) {
        return mongo.getDatabase(database).getCollection(collection).countDocuments(filter);
    }

    /** The same with examples, for whoever has to find out why. */
    private Rest told(Rest rest) {
        var examples = new ArrayList<String>();
        for (var order :
                mongo.getDatabase("orders")
                        .getCollection("orders")
                        .find(eq("open", true))
                        .limit(EXAMPLES)) {
            examples.add(inWords(order));
        }
        return new Rest(
                false,
                rest.openSagas(),
                rest.held(),
                Map.copyOf(rest.unsent()),
                Map.copyOf(rest.lag()),
                examples);
    }

    private static String inWords(Document order) {
        var saga = Docs.sub(order, "saga");
        return "%s is %s at %s, tried %d times, unsent %d"
                .formatted(
                        Docs.text(order, "_id"),
                        Docs.text(order, "status"),
                        Docs.text(saga, "step"),
                        Docs.number(saga, "tries"),
                        Docs.list(order, "outbox").size());
    }
}
