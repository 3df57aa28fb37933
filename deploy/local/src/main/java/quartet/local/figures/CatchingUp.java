package quartet.local.figures;

import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Waits until the stores behind Kafka have what was sent. What stands still for too long is given
 * up; as long as something moves there is no limit.
 */
public final class CatchingUp {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    /**
     * A pause is so much longer than the look before it: looking must not slow what it waits for.
     */
    private static final int IDLE = 10;

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
        return await(period::now, expected::equals, found -> orders.accept(found.orders()));
    }

    /** How many events the graph has not taken in yet. */
    public long graphBehind() throws ShopRefused, InterruptedException {
        return GraphProgress.now(shop).behind();
    }

    /** Returns when the graph has everything, or stands still; is told how far behind it is. */
    public long graph(LongConsumer behind) throws ShopRefused, InterruptedException {
        return await(
                        () -> GraphProgress.now(shop),
                        progress -> progress.behind() == 0,
                        progress -> behind.accept(progress.behind()))
                .behind();
    }

    private interface Look<T> {
        T now() throws ShopRefused, InterruptedException;
    }

    private interface Shown<T> {
        void show(T seen);
    }

    private <T> T await(Look<T> look, Predicate<T> done, Shown<T> shown)
            throws ShopRefused, InterruptedException {
        var moved = clock.instant();
        var begun = moved;
        var seen = look.now();
        while (!done.test(seen) && Duration.between(moved, begun).compareTo(STANDSTILL) < 0) {
            pause.of(after(Duration.between(begun, clock.instant())));
            begun = clock.instant();
            var next = look.now();
            moved = next.equals(seen) ? moved : begun;
            seen = next;
            shown.show(seen);
        }
        return seen;
    }

    private static Duration after(Duration look) {
        var pause = look.multipliedBy(IDLE);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
