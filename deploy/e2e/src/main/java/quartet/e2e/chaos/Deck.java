package quartet.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Kinds of disturbances, dealt in an order that chance makes, none twice before all were; one may
 * come before all others.
 */
final class Deck {

    private final List<Function<RandomGenerator, Disturbance>> cards;
    private final List<Function<RandomGenerator, Disturbance>> left = new ArrayList<>();
    private final RandomGenerator random;

    Deck(List<Function<RandomGenerator, Disturbance>> cards, RandomGenerator random) {
        this.cards = List.copyOf(cards);
        this.random = random;
    }

    /** The same cards, and at the very beginning this one. */
    static Deck opening(
            Function<RandomGenerator, Disturbance> first,
            List<Function<RandomGenerator, Disturbance>> cards,
            RandomGenerator random) {
        var deck = new Deck(cards, random);
        deck.left.add(first);
        return deck;
    }

    Disturbance next() {
        if (left.isEmpty()) {
            left.addAll(cards);
        }
        return left.remove(random.nextInt(left.size())).apply(random);
    }
}
