package quartet.cart.bestsellers;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;

import quartet.cart.snapshots.Sku;
import quartet.cart.store.Effect;
import quartet.cart.store.Scripts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Units sold, in sorted sets: for all time, and for each of the last days. */
@Repository
public class BestSellers {

    /** Orders may be told again long after (a republish), and what was done stays done. */
    private static final Duration MARKER_LIFE = Duration.ofDays(400);

    /** A little longer than the longest window. Older days would only cost memory. */
    private static final int DAYS_KEPT = 35;

    @SuppressWarnings("rawtypes") // A class literal has no type arguments.
    private static final RedisScript<List> PAGE = Scripts.read("best-sellers", List.class);

    private final StringRedisTemplate redis;
    private final Clock clock;

    BestSellers(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Counts what one event says, however often it says it. */
    public Effect sale(String event, Instant confirmedAt, List<SoldUnits> sold) {
        var day = LocalDate.ofInstant(confirmedAt, ZoneOffset.UTC);
        var isRecent = day.isAfter(today().minusDays(DAYS_KEPT));
        var tally = new Tally(sold, isRecent ? day : null);
        var arguments = new ArrayList<String>();
        arguments.add(Long.toString(MARKER_LIFE.toSeconds()));
        arguments.add(Long.toString(Duration.ofDays(DAYS_KEPT + 1).toSeconds()));
        arguments.addAll(tally.arguments());
        return new Effect(Effect.Kind.COUNT_SALE, tally.keys(Lists.marker(event)), arguments);
    }

    /** Units sold in all time, 0 if none. */
    long unitsOf(Sku sku) {
        var units = redis.opsForZSet().score(Lists.allTime(null), sku.value());
        return units == null ? 0 : Math.max(0, units.longValue());
    }

    /** From the most sold on; what was never sold is not among them. */
    List<BestSeller> top(Window window, @Nullable String category, int leaveOut, int most) {
        var answer =
                redis.execute(
                        PAGE,
                        lists(window, category),
                        Integer.toString(leaveOut),
                        Integer.toString(most));
        var best = new ArrayList<BestSeller>();
        for (int i = 0; i + 1 < answer.size(); i += 2) {
            best.add(
                    new BestSeller(
                            Sku.of(String.valueOf(answer.get(i))),
                            Long.parseLong(String.valueOf(answer.get(i + 1)))));
        }
        return best;
    }

    /**
     * Where the sum is kept, then what is added up. All time is no sum: it stands there already.
     */
    private List<String> lists(Window window, @Nullable String category) {
        if (window == Window.ALL) {
            return List.of(Lists.allTime(category));
        }
        var today = today();
        var lists = new ArrayList<String>();
        lists.add(Lists.sum(window, today, category));
        window.upTo(today).forEach(day -> lists.add(Lists.day(day, category)));
        return lists;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
