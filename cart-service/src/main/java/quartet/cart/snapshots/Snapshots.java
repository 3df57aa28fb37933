package quartet.cart.snapshots;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisHashCommands;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Repository;

import quartet.cart.store.Effect;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest known state of products and stock, a key each. */
@Repository
public class Snapshots {

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    Snapshots(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** Everything known of these, in one round trip. */
    public Map<Sku, Snapshot> of(Collection<Sku> skus) {
        var order = new ArrayList<>(skus);
        var bodies =
                redis.executePipelined(
                        (RedisCallback<?>) connection -> read(order, connection.hashCommands()));
        var found = new LinkedHashMap<Sku, Snapshot>();
        for (int i = 0; i < order.size(); i++) {
            found.put(
                    order.get(i),
                    new Snapshot(
                            read(bodies.get(2 * i), Product.class),
                            read(bodies.get(2 * i + 1), Stock.class)));
        }
        return found;
    }

    private static @Nullable Object read(List<Sku> skus, RedisHashCommands hashes) {
        for (var sku : skus) {
            hashes.hGet(bytes(product(sku)), bytes("body"));
            hashes.hGet(bytes(stock(sku)), bytes("body"));
        }
        return null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Snapshot of(Sku sku) {
        return of(List.of(sku)).getOrDefault(sku, Snapshot.NOTHING);
    }

    /** Keeps this until the product's first event. */
    void keep(Sku sku, Product product) {
        news(sku, 0, product).on(redis);
    }

    /** To be kept unless something as new is known. */
    Effect news(Sku sku, long seq, Product product) {
        return news(product(sku), seq, product);
    }

    /** To be kept unless something as new is known. */
    Effect news(Sku sku, long seq, Stock stock) {
        return news(stock(sku), seq, stock);
    }

    private Effect news(String key, long seq, Object state) {
        return new Effect(
                Effect.Kind.KEEP_NEWEST,
                List.of(key),
                List.of(Long.toString(seq), json.writeValueAsString(state)));
    }

    private <T> @Nullable T read(@Nullable Object body, Class<T> type) {
        return body == null ? null : json.readValue(body.toString(), type);
    }

    private static String product(Sku sku) {
        return "product:" + sku;
    }

    private static String stock(Sku sku) {
        return "stock:" + sku;
    }
}
