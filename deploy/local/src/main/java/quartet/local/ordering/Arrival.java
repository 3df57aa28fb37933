package quartet.local.ordering;

import quartet.local.shop.Pause;
import quartet.local.shop.Shop;
import quartet.local.shop.ShopRefused;
import quartet.local.status.Screen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;

/**
 * Watches an order arrive in the four databases: what each counted before, and when it counts more.
 */
final class Arrival {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Shop shop;
    private final Screen screen;
    private final InstantSource clock;
    private final Pause pause;
    private final String sku;
    private final Map<Count, Long> before = new EnumMap<>(Count.class);

    Arrival(Shop shop, Screen screen, InstantSource clock, Pause pause, String sku) {
        this.shop = shop;
        this.screen = screen;
        this.clock = clock;
        this.pause = pause;
        this.sku = sku;
    }

    /** Remembers what is counted before the order. */
    void begin() throws ShopRefused, InterruptedException {
        for (var count : Count.values()) {
            before.put(count, now(count));
        }
    }

    /** Says of every database when it has the order; gives up after the given time. */
    void await(int quantity, Instant begun, Duration atMost)
            throws ShopRefused, InterruptedException {
        var missing = EnumSet.allOf(Count.class);
        while (!missing.isEmpty() && since(begun).compareTo(atMost) < 0) {
            for (var count : Count.values()) {
                if (missing.contains(count) && arrived(count, quantity, begun)) {
                    missing.remove(count);
                }
            }
            if (!missing.isEmpty()) {
                pause.of(BETWEEN_LOOKS);
            }
        }
        missing.forEach(
                count ->
                        screen.bad(
                                name(count),
                                "does not show it after " + atMost.toSeconds() + " s"));
    }

    private boolean arrived(Count count, int quantity, Instant begun)
            throws ShopRefused, InterruptedException {
        var was = before.getOrDefault(count, 0L);
        var is = now(count);
        if (is < count.after(was, quantity)) {
            return false;
        }
        screen.ok(name(count), "%s: %d, was %d".formatted(count.meaning(), is, was), since(begun));
        return true;
    }

    private long now(Count count) throws ShopRefused, InterruptedException {
        return count.now(shop, sku, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }

    private static String name(Count count) {
        return count.name().toLowerCase(Locale.ROOT);
    }
}
