package quartet.e2e.chaos;

import quartet.e2e.proxy.Fault;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What may be done to the connections: those that orders need come more often. */
final class LinkDeck {

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

    private LinkDeck() {}

    static Deck of(RandomGenerator random) {
        return new Deck(
                List.of(
                        bad(_ -> new Fault.DropReply()),
                        bad(_ -> new Fault.DropReply()),
                        bad(_ -> new Fault.ResetReply()),
                        bad(_ -> new Fault.BlackHole()),
                        bad(_ -> new Fault.Reset()),
                        bad(_ -> new Fault.Down()),
                        bad(dice -> new Fault.Latency(Decks.millis(dice, 50, 800))),
                        bad(dice -> new Fault.Slicer(8 + dice.nextInt(64), Duration.ofMillis(2))),
                        bad(dice -> new Fault.Bandwidth(2000 + dice.nextInt(20_000)))),
                random);
    }

    private static Function<RandomGenerator, Disturbance> bad(
            Function<RandomGenerator, Fault> fault) {
        return random ->
                new Disturbance.BadLink(
                        Decks.any(LINKS, random),
                        fault.apply(random),
                        Decks.millis(random, 800, 5000));
    }
}
