package quartet.catalog.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import quartet.catalog.holds.SimulatedOrder.Step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Thousands of histories of the real stock code with lost and doubled requests, failing stores and
 * dying processes; the invariants are checked after every step. Each rule left out is noticed.
 */
class StockSimulationTests {

    private static final int SEEDS = Integer.getInteger("quartet.simulation.seeds", 2_000);

    @Test
    void keepsEveryInvariantInEveryHistory() throws InterruptedException {
        long first = Long.getLong("quartet.simulation.seed", new Random().nextInt());
        var ends = new ConcurrentHashMap<Step, Integer>();
        Histories.each(first, SEEDS, seed -> endsWell(seed, ends));
        assertThat(ends).containsOnlyKeys(Step.CONFIRMED, Step.SHIPPED, Step.OVER);
        assertThat(ends.values()).allMatch(orders -> orders > SEEDS / 20);
    }

    private static void endsWell(long seed, Map<Step, Integer> ends) {
        var failure =
                StockSimulation.run(
                        Chance.of(seed), Mutant.NONE, end -> ends.merge(end, 1, Integer::sum));
        if (failure != null) {
            var shortest = StockSimulation.shrink(failure, Mutant.NONE);
            fail(
                    "seed %d: %s%n%s%n%s",
                    seed,
                    failure.violation().getMessage(),
                    String.join("\n", shortest.trace()),
                    shortest.violation().getMessage());
        }
    }

    @Test
    void shrinksAFailureThatCanBeRunAgain() {
        var failure = failure(Chance.of(0));

        var shortest = StockSimulation.shrink(failure, Mutant.NO_VERSION_GUARD);

        assertThat(failure(Chance.again(shortest.drawn())).violation())
                .hasMessage(shortest.violation().getMessage());
        assertThat(shortest.drawn()).hasSizeLessThanOrEqualTo(failure.drawn().size());
    }

    private static StockSimulation.Failure failure(Chance chance) {
        return Objects.requireNonNull(StockSimulation.run(chance, Mutant.NO_VERSION_GUARD));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void noticesEveryRuleThatIsLeftOut(Mutant mutant) throws InterruptedException {
        var noticed = new AtomicReference<@Nullable String>();
        Histories.each(
                0,
                SEEDS,
                seed -> {
                    if (noticed.get() == null) {
                        notice(seed, mutant).ifPresent(noticed::set);
                    }
                });

        assertThat(noticed.get()).as("%s in %d histories", mutant, SEEDS).isNotNull();
        System.out.println(mutant + ": " + noticed.get());
    }

    private static Optional<String> notice(long seed, Mutant mutant) {
        return Optional.ofNullable(StockSimulation.run(Chance.of(seed), mutant))
                .map(failure -> "seed %d, %s".formatted(seed, failure.violation().getMessage()));
    }

    @Test
    void doesTheSameForTheSameSeed() {
        var first = StockSimulation.run(Chance.of(7), Mutant.NO_VERSION_GUARD);
        var second = StockSimulation.run(Chance.of(7), Mutant.NO_VERSION_GUARD);

        assertThat(first == null).isEqualTo(second == null);
        var chance = Chance.of(3);
        StockSimulation.run(chance, Mutant.NONE);
        var again = Chance.again(List.copyOf(chance.drawn()));
        StockSimulation.run(again, Mutant.NONE);
        assertThat(again.drawn()).isEqualTo(chance.drawn());
    }
}
