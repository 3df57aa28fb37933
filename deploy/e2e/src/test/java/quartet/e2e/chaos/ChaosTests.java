package quartet.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;

/** One run of chaos with a fixed seed; {@code deploy/e2e/chaos} makes as many as are wanted. */
class ChaosTests {

    private static final long SEED = 7;
    private static final Duration LOAD = Duration.ofSeconds(35);
    private static final double ORDERS_PER_SECOND = 8;

    @Test
    void keepsEveryPromiseWhileEverythingBreaks() throws Exception {
        var shop = ShopToBreak.shop();
        var run = new ChaosRun(SEED, LOAD, ORDERS_PER_SECOND, Guards.least(), Clock.systemUTC());

        var result = run.on(shop, ShopToBreak.directory(), ShopToBreak.histories());

        System.out.println(result.line());
        assertThat(result.violations()).as(result.line()).isEmpty();
        assertThat(result.missing()).as(result.line()).isEmpty();
    }
}
