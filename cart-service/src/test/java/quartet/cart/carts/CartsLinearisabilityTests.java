package quartet.cart.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

import quartet.cart.TestRedis;
import quartet.cart.carts.CartCommand.What;
import quartet.stores.Stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Two threads with four commands each, on one cart and a connection each: some order of the eight,
 * of at most seventy, gives the same answers, the same cart and the same events in the model.
 */
class CartsLinearisabilityTests {

    private static final int ROUNDS = 200;
    private static final int LENGTH = 4;
    private static final List<What> KINDS =
            List.of(What.ADD, What.ADD, What.SET, What.REMOVE, What.CLEAR, What.ORDERED);

    private final StringRedisTemplate here = TestRedis.template();
    private final StringRedisTemplate there = TestRedis.connect(Stores.redis().uri());

    /** What two threads asked for and were answered, and what was there in the end. */
    private record Seen(
            List<CartCommand> first,
            List<CartCommand> second,
            List<List<String>> answers,
            SortedMap<String, Integer> lines,
            List<String> told) {

        /** Tries every way to shuffle the second list into the first. */
        boolean isExplained() {
            return IntStream.range(0, 1 << (2 * LENGTH))
                    .anyMatch(mask -> Integer.bitCount(mask) == LENGTH && fits(mask));
        }

        private boolean fits(int mask) {
            var model = new CartModel();
            int i = 0;
            int j = 0;
            for (int step = 0; step < 2 * LENGTH; step++) {
                boolean fromFirst = (mask & (1 << step)) != 0;
                var command = fromFirst ? first.get(i) : second.get(j);
                var answer = fromFirst ? answers.get(0).get(i++) : answers.get(1).get(j++);
                if (!command.in(model).equals(answer)) {
                    return false;
                }
            }
            return model.lines().equals(lines) && model.told(told);
        }
    }

    @Test
    void everyHistoryHasAnOrderThatExplainsIt() throws Exception {
        long seed = Long.getLong("quartet.linearisability.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var cart = RedisCart.aCart(here);
            var first = commands(random);
            var second = commands(random);
            var answers = race(cart, first, second);
            var seen = new Seen(first, second, answers, cart.lines(), cart.told());
            if (!seen.isExplained()) {
                fail("seed %d, round %d: %s", seed, round, seen);
            }
        }
    }

    private static List<CartCommand> commands(Random random) {
        return IntStream.range(0, LENGTH).mapToObj(_ -> CartCommand.any(random, KINDS)).toList();
    }

    private List<List<String>> race(
            RedisCart cart, List<CartCommand> first, List<CartCommand> second) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<List<String>> one = () -> run(start, cart, first);
        Callable<List<String>> other = () -> run(start, cart.seenFrom(there), second);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private static List<String> run(CyclicBarrier start, RedisCart cart, List<CartCommand> commands)
            throws Exception {
        var answers = new ArrayList<String>();
        start.await();
        for (var command : commands) {
            answers.add(command.in(cart));
        }
        return answers;
    }

    @Test
    void noticesALostUpdate() {
        var add = new CartCommand(What.ADD, "A", 1, 0);
        var adds = List.of(add, add, add, add);
        var refused =
                List.of(
                        List.of("done", "done", "done", "done"),
                        List.of("TooMany", "TooMany", "TooMany", "TooMany"));
        var told = List.of("added A 1", "added A 1", "added A 1", "added A 1");

        assertThat(new Seen(adds, adds, refused, lines(4), told).isExplained()).isTrue();
        assertThat(new Seen(adds, adds, refused, lines(3), told).isExplained()).isFalse();
        assertThat(new Seen(adds, adds, refused, lines(4), told.subList(0, 3)).isExplained())
                .isFalse();
    }

    private static SortedMap<String, Integer> lines(int units) {
        return new TreeMap<>(Map.of("A", units));
    }
}
