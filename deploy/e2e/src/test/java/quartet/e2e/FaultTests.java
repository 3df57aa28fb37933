package quartet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * One part is killed with {@code kill -9} while people buy. The supervisor starts it again; what
 * was acknowledged is still there, and the four databases agree. {@code -Dfaults=all} kills every
 * part there is, one after the other.
 */
class FaultTests {

    /**
     * The promise is 30 s with trained AOT caches ({@code -Dfaults.whole=30}); the build has none,
     * and may be busy.
     */
    private static final Duration WHOLE_AGAIN =
            Duration.ofSeconds(Long.getLong("faults.whole", 120));

    private final Shopping shop = RunningShop.shopping();

    /**
     * Each service's own tests take away its stores, and FaultMatrixTests kill catalog-service, so
     * the build kills what else all depend on.
     */
    static List<String> killed() {
        return "all".equals(System.getProperty("faults"))
                ? List.of(
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
                        "kafka")
                : List.of("order", "kafka");
    }

    @ParameterizedTest
    @MethodSource("killed")
    void losesNothingWhenSomebodyKills(String part) {
        var sku = shop.product(20_000);
        var load = new LightLoad(shop, sku);
        long killed;
        try (load) {
            reaches(load, 5, WHOLE_AGAIN);
            RunningShop.kill(part);
            killed = System.nanoTime();
            var before = load.placed();
            await().atMost(WHOLE_AGAIN).until(() -> RunningShop.isRunning(part));
            reaches(load, before + 10, left(killed));
        }

        var confirmed = load.ends(shop).stream().filter(end -> end.equals("CONFIRMED")).count();
        assertThat(confirmed).isPositive();
        await().atMost(left(killed))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertBooks(sku, confirmed));
        System.out.printf(
                "%s: whole again, with ten orders more in every store, %.1f s after kill -9%n",
                part, since(killed).toMillis() / 1e3);
    }

    private static Duration left(long killed) {
        return WHOLE_AGAIN.minus(since(killed));
    }

    private static Duration since(long killed) {
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    /** Units reserved, and units sold by each read store, are those of the confirmed orders. */
    private void assertBooks(String sku, long confirmed) {
        assertThat(shop.levels(sku))
                .isEqualTo(new Shopping.Levels(20_000, 20_000 - confirmed, confirmed));
        assertThat(shop.sold(sku)).isEqualTo(new Shopping.Sold(confirmed, confirmed, confirmed));
    }

    private static void reaches(LightLoad load, int orders, Duration within) {
        await().atMost(within).until(() -> load.placed() >= orders);
    }
}
