package quartet.e2e.chaos;

import quartet.local.check.Finding;
import quartet.local.check.History;
import quartet.local.check.Invariants;
import quartet.local.check.collect.Addresses;
import quartet.local.check.collect.Collector;
import quartet.local.check.collect.NotReadable;
import quartet.local.check.dump.Dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the stores say once everything is healed and at rest.
 *
 * @param violations in words; a store that cannot be read is one
 * @param resumed sagas that another process went on with
 * @param underWay when orders were on their way, as clients saw it
 */
record Judgement(
        Dump dump, List<String> violations, long resumed, UnderWay underWay, Duration untilRest) {

    /**
     * Hold life, longest pause and thirty seconds (FAULTS §5, L), and a start on a busy machine.
     */
    private static final Duration REST_WITHIN = Duration.ofSeconds(90);

    private static final Duration WHOLE_WITHIN = Duration.ofSeconds(120);
    private static final long LOOK_EVERY_MILLIS = 100;

    /** Waits for rest, reads every store and checks it against all that clients were told. */
    static Judgement atRest(ShakyShop shop, List<Path> histories)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        awaitWhole(shop);
        var addresses = Addresses.of(shop.system()::address);
        try (var collector = new Collector(addresses)) {
            var rest = collector.awaitRest(REST_WITHIN);
            var untilRest = Duration.ofNanos(System.nanoTime() - began);
            var dump = collector.collect(rest);
            var history = history(histories);
            var violations =
                    Invariants.check(dump, Optional.of(history)).stream()
                            .filter(Finding::failed)
                            .map(finding -> finding.id() + ": " + finding.verdict().inWords())
                            .toList();
            var resumed = Writers.resumedByAnother(addresses.mongodb());
            return new Judgement(dump, violations, resumed, UnderWay.of(history), untilRest);
        } catch (NotReadable unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void awaitWhole(ShakyShop shop) throws InterruptedException {
        var end = System.nanoTime() + WHOLE_WITHIN.toNanos();
        while (!shop.system().whole()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Did not come back: " + shop.system().states());
            }
            new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static History history(List<Path> files) {
        return History.of(files.stream().flatMap(Judgement::lines));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
