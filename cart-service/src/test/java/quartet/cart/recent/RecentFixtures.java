package quartet.cart.recent;

import org.springframework.data.redis.core.StringRedisTemplate;

import java.time.Clock;

/** What visitors looked at, on the tests' Redis. */
public final class RecentFixtures {

    private RecentFixtures() {}

    public static RecentlyViewed recentlyViewed(StringRedisTemplate redis) {
        return new RecentlyViewed(redis, Clock.systemUTC());
    }
}
