package quartet.cart.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import quartet.cart.TestRedis;
import quartet.cart.carts.CartCommand.What;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random sequences of what visitors and orders do, doubled and late ones among them, compared step
 * by step with a model in memory. A failure is shrunk before it is shown.
 */
class CartsModelTests {

    private static final int SEQUENCES = 200;
    private static final int LENGTH = 30;
    private static final List<What> KINDS =
            List.of(
                    What.ADD,
                    What.ADD,
                    What.ADD,
                    What.SET,
                    What.SET,
                    What.REMOVE,
                    What.CLEAR,
                    What.ORDERED,
                    What.ORDERED,
                    What.EXPIRE);

    @Test
    void doesWhatTheModelDoes() {
        long seed = Long.getLong("quartet.model.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            var commands =
                    IntStream.range(0, LENGTH)
                            .mapToObj(_ -> CartCommand.any(random, KINDS))
                            .toList();
            var difference = firstDifference(commands);
            if (difference != null) {
                fail("seed %d: %s%n%s", seed, difference, text(shrink(commands)));
            }
        }
    }

    private static List<CartCommand> shrink(List<CartCommand> commands) {
        var shortest = commands;
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (firstDifference(without) != null) {
                shortest = without;
            }
        }
        return shortest;
    }

    private static String text(List<CartCommand> commands) {
        return String.join("\n", commands.stream().map(CartCommand::toString).toList());
    }

    /** Runs the commands on a fresh cart; what differed from the model first, or null. */
    private static @Nullable String firstDifference(List<CartCommand> commands) {
        var model = new CartModel();
        var cart = RedisCart.aCart(TestRedis.template());
        for (var command : commands) {
            var expected = command.in(model);
            var actual = command.in(cart);
            if (!expected.equals(actual)) {
                return "%s: %s, not %s".formatted(command, actual, expected);
            }
            if (!cart.lines().equals(model.lines())) {
                return "%s: %s, not %s".formatted(command, cart.lines(), model.lines());
            }
        }
        var told = cart.told();
        return model.told(told) ? null : "told %s, not %s".formatted(told, model.told());
    }

    @Test
    void noticesAModelThatDiffers() {
        var model = new CartModel();

        assertThat(model.add("A", CartModel.MOST_UNITS + 1)).isEqualTo("TooMany");
        assertThat(model.add("A", 3)).isEqualTo("done");
        assertThat(model.ordered(0, Map.of("A", 2))).isEqualTo("done");
        assertThat(model.ordered(0, Map.of("A", 2))).isEqualTo("before");
        assertThat(model.lines()).isEqualTo(Map.of("A", 1));
        assertThat(model.told(List.of("added A 3"))).isTrue();
        assertThat(model.told(List.of("added A 2"))).isFalse();
        assertThat(model.told(List.of("added A 3", "removed A 1"))).isFalse();
        assertThat(model.told(List.of())).isFalse();
    }
}
