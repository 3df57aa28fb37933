package quartet.recommendation.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Orders for tests, in a shop of their own: no other test sees its customers and products. */
final class Orders {

    static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final AtomicLong NEXT = new AtomicLong();

    private final String shop =
            letters(ProcessHandle.current().pid() * 100_000 + NEXT.incrementAndGet());

    String prefix() {
        return shop.toUpperCase(Locale.ROOT) + "-";
    }

    String sku(int number) {
        return prefix() + number;
    }

    String customer(int number) {
        return "g_" + shop + number;
    }

    String orderId(int number) {
        return "o_" + "%26s".formatted(shop + "z" + letters(number)).replace(' ', 'y');
    }

    private static String letters(long number) {
        return Long.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining());
    }

    /** One unit of each of some products. */
    Basket basket(int order, int customer, int... products) {
        var units = new TreeMap<String, Long>();
        for (int product : products) {
            units.merge(sku(product), 1L, Long::sum);
        }
        return basket(order, customer, units);
    }

    private Basket basket(int order, int customer, TreeMap<String, Long> units) {
        var at = MORNING.plus(Duration.ofHours(5L * order));
        return new Basket(orderId(order), customer(customer), at, units);
    }

    /** Up to twelve goods of twenty, as chance has it. */
    Basket anyBasket(int order, RandomGenerator chance) {
        var units = new TreeMap<String, Long>();
        for (int lines = chance.nextInt(1, 13); lines > 0; lines--) {
            units.merge(sku(chance.nextInt(20)), chance.nextLong(1, 9), Long::sum);
        }
        return basket(order, chance.nextInt(6), units);
    }

    static OrderChange confirmed(Basket basket) {
        return new OrderChange(basket, 2, OrderState.APPLIED);
    }

    static OrderChange cancelled(Basket basket) {
        return new OrderChange(basket, 3, OrderState.REVERSED);
    }
}
