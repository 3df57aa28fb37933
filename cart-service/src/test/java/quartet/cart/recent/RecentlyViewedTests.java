package quartet.cart.recent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.cart.TestRedis;
import quartet.cart.snapshots.Sku;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The last twenty products, newest first. */
class RecentlyViewedTests {

    @Test
    void keepsTheLastTwentyNewestFirst() {
        var visitor = TestRedis.aVisitor();
        for (int i = 0; i < 25; i++) {
            at(i).viewed(visitor, Sku.of("S-" + i));
        }
        at(30).viewed(visitor, Sku.of("S-10"));
        var seen = at(31).of(visitor);
        assertThat(seen).hasSize(20).startsWith(Sku.of("S-10"), Sku.of("S-24"));
        assertThat(seen).doesNotContain(Sku.of("S-4")).contains(Sku.of("S-5"));
    }

    private static RecentlyViewed at(int second) {
        var clock = Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        return new RecentlyViewed(TestRedis.template(), clock);
    }
}
