package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * One part is killed with {@code kill -9} while people buy. The supervisor starts it again; what
 * was acknowledged is still there, and the four databases agree.
 */
class FaultTests {

    /** The promise is 30 s with trained AOT caches; tests start without them, on a busy machine. */
    private static final Duration WHOLE_AGAIN = Duration.ofMinutes(2);

    private final Shopping shop = RunningShop.shopping();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalog",
                "cart",
                "order",
                "analytics",
                "recommendation",
                "gateway",
                "payments",
                "redis",
                "timescale",
                "neo4j",
                "kafka"
            })
    void losesNothingWhenSomebodyKills(String part) {
        var sku = shop.product(20_000);
        var load = new LightLoad(shop, sku);
        try (load) {
            reaches(load, 5);
            RunningShop.kill(part);
            var before = load.placed();
            await().atMost(WHOLE_AGAIN).until(() -> RunningShop.isRunning(part));
            reaches(load, before + 10);
        }

        var confirmed = load.ends(shop).stream().filter(end -> end.equals("CONFIRMED")).count();
        assertThat(confirmed).isPositive();
        await().atMost(WHOLE_AGAIN)
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertBooks(sku, confirmed));
    }

    /** Units reserved, and units sold by each read store, are those of the confirmed orders. */
    private void assertBooks(String sku, long confirmed) {
        assertThat(shop.levels(sku))
                .isEqualTo(new Shopping.Levels(20_000, 20_000 - confirmed, confirmed));
        assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(confirmed, confirmed, confirmed));
    }

    private static void reaches(LightLoad load, int orders) {
        await().atMost(WHOLE_AGAIN).until(() -> load.placed() >= orders);
    }
}
