package quartet.cart.recent;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Repository;

import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The last products of each visitor, newest first. Losing one does no harm, so nothing is atomic.
 */
@Repository
public class RecentlyViewed {

    private static final int MOST = 20;
    private static final Duration LIFE = Duration.ofDays(7);

    private final StringRedisTemplate redis;
    private final Clock clock;

    RecentlyViewed(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    public void viewed(Visitor visitor, Sku sku) {
        var key = key(visitor);
        redis.opsForZSet().add(key, sku.value(), clock.millis());
        redis.opsForZSet().removeRange(key, 0, -MOST - 1);
        redis.expire(key, LIFE);
    }

    List<Sku> of(Visitor visitor) {
        var skus = redis.opsForZSet().reverseRange(key(visitor), 0, MOST - 1);
        return skus == null ? List.of() : skus.stream().map(Sku::of).toList();
    }

    private static String key(Visitor visitor) {
        return "recent:" + visitor.id();
    }
}
