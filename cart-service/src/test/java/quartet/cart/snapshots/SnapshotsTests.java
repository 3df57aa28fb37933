package quartet.cart.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.cart.TestRedis;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/** The newest state wins, in whatever order states arrive. */
class SnapshotsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Snapshots snapshots = new Snapshots(TestRedis.template(), JsonMapper.shared());
    private final Sku mug = TestRedis.aSku();

    @Test
    void keepsTheNewestByNumber() {
        snapshots.news(mug, 9, new Stock(9, NOW)).on(TestRedis.template());
        snapshots.news(mug, 10, new Stock(10, NOW)).on(TestRedis.template());
        snapshots.news(mug, 9, new Stock(9, NOW)).on(TestRedis.template());
        assertThat(snapshots.of(mug).stock()).isEqualTo(new Stock(10, NOW));
    }

    @Test
    void prefersAnyEventToWhatCatalogServiceWasAsked() {
        snapshots.keep(mug, product("asked"));
        assertThat(snapshots.of(mug).product()).isEqualTo(product("asked"));
        snapshots.news(mug, 1, product("told")).on(TestRedis.template());
        snapshots.keep(mug, product("asked"));
        assertThat(snapshots.of(mug).product()).isEqualTo(product("told"));
    }

    @Test
    void knowsNothingOfWhatNeverArrived() {
        var pot = TestRedis.aSku();
        snapshots.news(mug, 1, new Stock(3, NOW)).on(TestRedis.template());
        assertThat(snapshots.of(List.of(pot, mug)))
                .containsEntry(pot, new Snapshot(null, null))
                .containsEntry(mug, new Snapshot(null, new Stock(3, NOW)));
        assertThat(snapshots.of(List.of())).isEmpty();
    }

    private static Product product(String title) {
        return new Product(title, new Money(1, "GBP"), null, null, true, NOW);
    }
}
