package quartet.e2e.chaos;

import quartet.e2e.proxy.Fault;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What may be done to the processes, and what to the connections between them. */
final class Decks {

    private static final List<String> SERVICES =
            List.of(
                    "order",
                    "order",
                    "order-2",
                    "catalog",
                    "catalog",
                    "catalog-2",
                    "cart",
                    "analytics",
                    "recommendation",
                    "gateway");

    private static final List<String> STORES =
            List.of("redis", "timescale", "kafka", "neo4j", "payments", "mongodb");

    private static final List<String> PAIRED = ShakyShop.doubled().toList();

    private static final List<String> LINKS =
            List.of(
                    "order-catalog",
                    "order-catalog",
                    "order-catalog",
                    "order-payments",
                    "order-payments",
                    "order-payments",
                    "order-mongodb",
                    "catalog-mongodb",
                    "order-kafka",
                    "catalog-kafka",
                    "cart-kafka",
                    "analytics-kafka",
                    "recommendation-kafka",
                    "gateway-order",
                    "gateway-order",
                    "gateway-catalog",
                    "order-cart",
                    "cart-redis",
                    "analytics-timescale",
                    "recommendation-neo4j");

    private static final List<String> ORDER_STEPS =
            List.of(
                    "RESERVE",
                    "AUTHORISE",
                    "PIN",
                    "CONFIRMED",
                    "CAPTURE",
                    "SETTLE",
                    "SHIPPED",
                    "UNDO",
                    "REJECTED",
                    "CANCELLED");

    private static final List<String> CATALOG_CALLS =
            List.of("reserve", "pin", "settle", "release");

    private Decks() {}

    static Deck ofProcesses(RandomGenerator random) {
        return new Deck(
                List.of(
                        Decks::killService,
                        Decks::killStore,
                        Decks::freeze,
                        Decks::freeze,
                        Decks::rebalance,
                        Decks::wrongClock,
                        Decks::crashPoint,
                        Decks::crashPoint,
                        Decks::poison,
                        Decks::poison),
                random);
    }

    static Deck ofLinks(RandomGenerator random) {
        return new Deck(
                List.of(
                        bad(_ -> new Fault.DropReply()),
                        bad(_ -> new Fault.DropReply()),
                        bad(_ -> new Fault.ResetReply()),
                        bad(_ -> new Fault.BlackHole()),
                        bad(_ -> new Fault.Reset()),
                        bad(_ -> new Fault.Down()),
                        bad(dice -> new Fault.Latency(millis(dice, 50, 800))),
                        bad(dice -> new Fault.Slicer(8 + dice.nextInt(64), Duration.ofMillis(2))),
                        bad(dice -> new Fault.Bandwidth(2000 + dice.nextInt(20_000)))),
                random);
    }

    private static Disturbance killService(RandomGenerator random) {
        return new Disturbance.Kill(any(SERVICES, random), false, millis(random, 0, 3000));
    }

    private static Disturbance killStore(RandomGenerator random) {
        return new Disturbance.Kill(any(STORES, random), true, millis(random, 0, 4000));
    }

    private static Disturbance freeze(RandomGenerator random) {
        var all = Stream.concat(SERVICES.stream(), STORES.stream()).toList();
        return new Disturbance.Freeze(any(all, random), millis(random, 1000, 8000));
    }

    private static Disturbance rebalance(RandomGenerator random) {
        return new Disturbance.Rebalance(any(PAIRED, random), millis(random, 6500, 9000));
    }

    private static Disturbance wrongClock(RandomGenerator random) {
        var offset = millis(random, 5000, 20_000);
        return new Disturbance.WrongClock(
                any(PAIRED, random), random.nextBoolean() ? offset : offset.negated());
    }

    private static Disturbance crashPoint(RandomGenerator random) {
        var target = any(PAIRED, random);
        var point = target.startsWith("order") ? orderPoint(random) : catalogPoint(random);
        return new Disturbance.CrashPoint(target, point, Duration.ofSeconds(15));
    }

    private static String orderPoint(RandomGenerator random) {
        return random.nextInt(6) == 0
                ? "relay.sent"
                : any(ORDER_STEPS, random)
                        + any(List.of(".before", ".written", ".answered"), random);
    }

    private static String catalogPoint(RandomGenerator random) {
        return random.nextInt(5) == 0
                ? any(List.of("relay.copied", "relay.sent"), random)
                : any(CATALOG_CALLS, random)
                        + any(List.of(".before", ".written", ".between"), random);
    }

    private static Disturbance poison(RandomGenerator random) {
        var kinds = Poisons.Kind.values();
        return new Disturbance.Poison(
                any(List.of(Poisons.topics()), random), kinds[random.nextInt(kinds.length)]);
    }

    private static Function<RandomGenerator, Disturbance> bad(
            Function<RandomGenerator, Fault> fault) {
        return random ->
                new Disturbance.BadLink(
                        any(LINKS, random), fault.apply(random), millis(random, 800, 5000));
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Duration millis(RandomGenerator random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }
}
