package quartet.cart.bestsellers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import quartet.cart.TestRedis;
import quartet.cart.snapshots.Sku;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random sequences of confirmations and cancellations, doubled, late and out of order, while days
 * go by, compared step by step with a model in memory. A failure is shrunk before it is shown.
 */
class BestSellersModelTests {

    private static final int SEQUENCES = 100;
    private static final int LENGTH = 30;
    private static final int ORDERS = 6;
    private static final int SKUS = 2;
    private static final Window[] WINDOWS = Window.values();
    private static final LocalDate START = LocalDate.of(2026, 11, 21);

    /**
     * @param days that go by; they also say which window is looked at afterwards
     */
    private record Command(String what, int order, int days) {

        static Command any(Random random) {
            var kinds = List.of("confirmed", "confirmed", "cancelled", "wait");
            return new Command(
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextInt(ORDERS),
                    1 + random.nextInt(8));
        }

        /** The seq of the event in its order. */
        int seq() {
            return what.equals("confirmed") ? 2 : 3;
        }

        long units() {
            return what.equals("confirmed") ? 1 + order : -1 - order;
        }

        /** From a week ahead of the beginning to four weeks before it. */
        LocalDate day() {
            return START.plusDays(7).minusDays(order * 7L);
        }
    }

    @Test
    void countsWhatTheModelCounts() {
        long seed = Long.getLong("quartet.model.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            var commands = IntStream.range(0, LENGTH).mapToObj(_ -> Command.any(random)).toList();
            var difference = new Run().firstDifference(commands);
            if (difference != null) {
                var shortest = shrink(commands).stream().map(Command::toString).toList();
                fail("seed %d: %s%n%s", seed, difference, String.join("\n", shortest));
            }
        }
    }

    private static List<Command> shrink(List<Command> commands) {
        var shortest = commands;
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (new Run().firstDifference(without) != null) {
                shortest = without;
            }
        }
        return shortest;
    }

    /** Products, a category and orders that nobody else has. */
    private static final class Run {

        private final SalesModel model = new SalesModel();
        private final List<Sku> skus =
                IntStream.range(0, SKUS).mapToObj(_ -> TestRedis.aSku()).toList();
        private final String category = "Category of " + skus.getFirst();
        private final String prefix = TestRedis.anOrderId();
        private LocalDate today = START;

        @Nullable String firstDifference(List<Command> commands) {
            for (var command : commands) {
                if (command.what.equals("wait")) {
                    today = today.plusDays(command.days);
                } else {
                    var difference = count(command);
                    if (difference != null) {
                        return difference;
                    }
                }
                var window = WINDOWS[command.days % WINDOWS.length];
                if (!model.top(window, today).equals(top(window))) {
                    return "%s: %s %s, not %s"
                            .formatted(command, window, top(window), model.top(window, today));
                }
            }
            return null;
        }

        private @Nullable String count(Command command) {
            var event = "%s%d:%d".formatted(prefix, command.order, command.seq());
            var sku = skus.get(command.order % SKUS);
            var at = command.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            var sold = List.of(new SoldUnits(sku, category, command.units()));
            boolean expected = model.count(event, command.day(), sku, command.units(), today);
            if (bestSellers().sale(event, at, sold).on(TestRedis.template()) != expected) {
                return "%s: not %s".formatted(command, expected);
            }
            long units = bestSellers().unitsOf(sku);
            if (units != model.unitsOf(sku)) {
                return "%s: %d units, not %d".formatted(command, units, model.unitsOf(sku));
            }
            return null;
        }

        /** Not the sum of a moment ago, which is kept for a second. */
        private List<BestSeller> top(Window window) {
            TestRedis.template().delete(Lists.sum(window, today, category));
            return bestSellers().top(window, category, 0, 10);
        }

        private BestSellers bestSellers() {
            Instant now = today.atTime(10, 0).toInstant(ZoneOffset.UTC);
            return new BestSellers(TestRedis.template(), Clock.fixed(now, ZoneOffset.UTC));
        }
    }

    @Test
    void noticesAModelThatDiffers() {
        var model = new SalesModel();
        var sku = TestRedis.aSku();

        assertThat(model.count("e", START, sku, 2, START)).isTrue();
        assertThat(model.count("e", START, sku, 2, START)).isFalse();
        assertThat(model.count("old", START.minusDays(35), sku, 5, START)).isTrue();
        assertThat(model.unitsOf(sku)).isEqualTo(7);
        assertThat(model.top(Window.DAY, START)).containsExactly(new BestSeller(sku, 2));
        assertThat(model.top(Window.WEEK, START.plusDays(7))).isEmpty();
    }
}
