package quartet.catalog.holds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * All the luck of one simulation. What was drawn is kept and can be drawn again, as it was or with
 * parts left out; where nothing is left to draw, nothing special happens: 0.
 */
final class Chance {

    private final Random random;
    private final List<Integer> given;
    private final List<Integer> drawn = new ArrayList<>();
    private final boolean again;

    private Chance(Random random, List<Integer> given, boolean again) {
        this.random = random;
        this.given = given;
        this.again = again;
    }

    static Chance of(long seed) {
        return new Chance(new Random(seed), List.of(), false);
    }

    static Chance again(List<Integer> drawn) {
        return new Chance(new Random(0), drawn, true);
    }

    List<Integer> drawn() {
        return drawn;
    }

    /** One of 0 to {@code bound} - 1. */
    int below(int bound) {
        int next = drawn.size();
        int number;
        if (again) {
            number = next < given.size() ? Math.floorMod(given.get(next), bound) : 0;
        } else {
            number = random.nextInt(bound);
        }
        drawn.add(number);
        return number;
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }
}
