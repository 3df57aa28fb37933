package quartet.order.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import quartet.order.ordering.OrderStatus;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real orchestrator against a world that loses, doubles, delays and kills. A failure names its
 * seed: {@code new Simulation(seed, Broken.NOTHING).run()} repeats it.
 */
class CheckoutSimulationTests {

    private static final int SEEDS = Integer.getInteger("quartet.simulation.seeds", 2_000);
    private static final int ENOUGH = 20;

    @Test
    void everyHistoryEndsWell() throws InterruptedException {
        Map<OrderStatus, Integer> ends = new ConcurrentHashMap<>();
        var settled = new AtomicInteger();
        Histories.each(
                1,
                SEEDS,
                seed -> {
                    var simulation = new Simulation(seed, Broken.NOTHING);
                    run(simulation, seed);
                    settled.addAndGet(simulation.settled());
                    simulation
                            .ended()
                            .forEach(o -> ends.merge(o.progress().status(), 1, Integer::sum));
                });
        assertThat(settled.get()).as("webhooks that were faster").isGreaterThan(ENOUGH);
        assertThat(ends.values())
                .as("something of everything: %s", ends)
                .allMatch(n -> n >= ENOUGH);
        assertThat(ends)
                .containsOnlyKeys(
                        OrderStatus.CONFIRMED,
                        OrderStatus.PROCESSING,
                        OrderStatus.SHIPPED,
                        OrderStatus.DELIVERED,
                        OrderStatus.REFUNDED,
                        OrderStatus.REJECTED,
                        OrderStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void noticesWhenARuleIsMissing(Broken rule) throws InterruptedException {
        var missed = new AtomicBoolean();
        Histories.each(
                1,
                SEEDS,
                seed -> {
                    if (!missed.get() && fails(seed, rule)) {
                        missed.set(true);
                    }
                });

        assertThat(missed).as("somebody misses %s", rule).isTrue();
    }

    private static boolean fails(long seed, Broken rule) {
        try {
            new Simulation(seed, rule).run();
            return false;
        } catch (AssertionError expected) {
            return true;
        }
    }

    private static void run(Simulation simulation, long seed) {
        try {
            simulation.run();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
        }
    }
}
