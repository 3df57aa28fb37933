package quartet.e2e.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What may be done to the processes, to the connections between them, and to the topics. */
final class Decks {

    /** All that is dealt, by the names it counts under. */
    static final Set<String> KINDS =
            Set.of(
                    "kill-service",
                    "kill-store",
                    "freeze",
                    "rebalance",
                    "clock",
                    "crash-point",
                    "poison",
                    "drop-reply",
                    "black-hole",
                    "reset",
                    "down",
                    "latency",
                    "slow-link");

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

    private static final int SAGAS = 4;

    private static final List<String> PAIRED = ShakyShop.doubled().toList();

    /** The two members of the one group that has two; catalog-service consumes nothing. */
    private static final List<String> MEMBERS = List.of("order", "order-2");

    /** Groups of the services that run once: for them a stranger comes and goes. */
    private static final List<String> GROUPS = List.of("cart", "analytics", "recommendation");

    private Decks() {}

    /**
     * Who comes back takes half a minute on a busy machine, so a run has a handful of these, and
     * chance may leave out what the run is about: that one instance goes on where the other died.
     */
    static Deck ofProcesses(RandomGenerator random) {
        return Deck.opening(
                Decks::killAmidSagas,
                List.of(
                        Decks::killOrLeave,
                        Decks::killStore,
                        Decks::freeze,
                        Decks::wrongClock,
                        Decks::crashPoint,
                        Decks::crashPoint),
                random);
    }

    static Deck ofLinks(RandomGenerator random) {
        return LinkDeck.of(random);
    }

    static Deck ofTopics(RandomGenerator random) {
        return new Deck(
                List.of(
                        Decks::poison,
                        Decks::poison,
                        Decks::passingConsumer,
                        Decks::passingConsumer),
                random);
    }

    private static Disturbance killAmidSagas(RandomGenerator random) {
        return new Disturbance.KillAmidSagas(any(MEMBERS, random), SAGAS);
    }

    /**
     * One card for both: the run began with the one, and groups of consumers have their own hand.
     */
    private static Disturbance killOrLeave(RandomGenerator random) {
        return random.nextBoolean() ? killService(random) : rebalance(random);
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
        return new Disturbance.Rebalance(any(MEMBERS, random), millis(random, 6500, 9000));
    }

    private static Disturbance passingConsumer(RandomGenerator random) {
        return new Disturbance.PassingConsumer(any(GROUPS, random), millis(random, 1500, 4000));
    }

    private static Disturbance wrongClock(RandomGenerator random) {
        var offset = millis(random, 5000, 20_000);
        return new Disturbance.WrongClock(
                any(PAIRED, random), random.nextBoolean() ? offset : offset.negated());
    }

    private static Disturbance crashPoint(RandomGenerator random) {
        var target = any(PAIRED, random);
        return new Disturbance.CrashPoint(
                target, CrashPoints.of(target, random), Duration.ofSeconds(30));
    }

    private static Disturbance poison(RandomGenerator random) {
        var topic = any(Unreadable.topics(), random);
        return new Disturbance.Poison(topic, any(Unreadable.kinds(topic), random));
    }

    static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    static Duration millis(RandomGenerator random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }
}
