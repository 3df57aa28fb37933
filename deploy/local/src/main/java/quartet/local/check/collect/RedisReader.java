package quartet.local.check.collect;

import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads carts, the visitors' event numbers and what sells, from Redis. */
final class RedisReader {

    private static final String BEST_SELLERS = "{sold}:all";
    private static final Pattern OF_A_VISITOR = Pattern.compile("\\{v\\d+}:(cart|sequence):(.+)");
    private static final int SLOTS = 16;
    private static final int BATCH = 1_000;

    private final String uri;

    RedisReader(String uri) {
        this.uri = uri;
    }

    record Read(
            Map<String, Map<String, Long>> carts,
            Map<String, Long> published,
            Map<String, Long> bestSellers) {}

    Read read() throws NotReadable {
        var carts = new HashMap<String, Map<String, Long>>();
        var published = new HashMap<String, Long>();
        try (var redis = new Jedis(URI.create(uri))) {
            var cursor = ScanParams.SCAN_POINTER_START;
            do {
                var page = redis.scan(cursor, new ScanParams().count(BATCH));
                for (var key : page.getResult()) {
                    visitor(redis, key, carts, published);
                }
                cursor = page.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
            return new Read(carts, published, bestSellers(redis));
        } catch (JedisException | IllegalArgumentException e) {
            throw new NotReadable("redis", e);
        }
    }

    private static void visitor(
            Jedis redis,
            String key,
            Map<String, Map<String, Long>> carts,
            Map<String, Long> published) {
        var match = OF_A_VISITOR.matcher(key);
        if (!match.matches()) {
            return;
        }
        if (match.group(1).equals("cart")) {
            var cart = new HashMap<String, Long>();
            redis.hgetAll(key).forEach((sku, units) -> cart.put(sku, Long.valueOf(units)));
            carts.put(match.group(2), cart);
        } else {
            var number = redis.get(key);
            if (number != null) {
                published.put(match.group(2), Long.valueOf(number));
            }
        }
    }

    private static Map<String, Long> bestSellers(Jedis redis) {
        var units = new HashMap<String, Long>();
        for (var entry : redis.zrangeWithScores(BEST_SELLERS, 0, -1)) {
            units.put(entry.getElement(), Math.round(entry.getScore()));
        }
        return units;
    }

    /** Events that no relay has taken yet. */
    long unsent() throws NotReadable {
        try (var redis = new Jedis(URI.create(uri))) {
            long unsent = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                unsent += redis.xlen("{v" + slot + "}:shopping");
            }
            return unsent;
        } catch (JedisException | IllegalArgumentException e) {
            throw new NotReadable("redis", e);
        }
    }
}
