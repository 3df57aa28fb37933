package quartet.catalog.holds;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Runs a history for each seed, as many at once as there are cores; on virtual threads, because a
 * history is little but changes of turns, and between those a change costs next to nothing.
 */
final class Histories {

    private Histories() {}

    /** Returns when all have ended; throws what the first of them failed with. */
    static void each(long firstSeed, int seeds, LongConsumer history) throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(cores, Thread.ofVirtual().factory())) {
            var all =
                    LongStream.range(firstSeed, firstSeed + seeds)
                            .mapToObj(seed -> threads.submit(() -> history.accept(seed)))
                            .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getMessage(), failure.getCause());
        }
    }
}
