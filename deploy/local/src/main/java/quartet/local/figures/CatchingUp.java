package quartet.local.figures;

import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/**
 * Waits until the stores behind Kafka have what was sent. What stands still for too long is given
 * up; as long as something moves there is no limit.
 */
public final class CatchingUp {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final Shop shop;
    private final InstantSource clock;
    private final Pause pause;

    public CatchingUp(Shop shop, InstantSource clock, Pause pause) {
        this.shop = shop;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What analytics shows of the period in the end; differs from the expected if it stood still.
     */
    public Figures analytics(Analysed period, Figures expected, LongConsumer orders)
            throws ShopRefused, InterruptedException {
        var found = period.now();
        var moved = clock.instant();
        while (!found.equals(expected) && !standsStill(moved)) {
            pause.of(BETWEEN_LOOKS);
            var next = period.now();
            moved = next.equals(found) ? moved : clock.instant();
            found = next;
            orders.accept(found.orders());
        }
        return found;
    }

    /** The orders in the graph in the end. */
    public long graph(LongConsumer orders) throws ShopRefused, InterruptedException {
        var progress = GraphProgress.now(shop);
        var moved = clock.instant();
        while (progress.behind() > 0 && !standsStill(moved)) {
            pause.of(BETWEEN_LOOKS);
            var next = GraphProgress.now(shop);
            moved = next.equals(progress) ? moved : clock.instant();
            progress = next;
            orders.accept(progress.done());
        }
        return progress.done();
    }

    private boolean standsStill(Instant since) {
        return Duration.between(since, clock.instant()).compareTo(STANDSTILL) > 0;
    }
}
