package quartet.e2e.chaos;

import quartet.local.StartFailed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run: start, load and break, heal, wait for rest, read every store, judge. */
public final class ChaosRun {

    private final long seed;
    private final Duration load;
    private final double perSecond;
    private final Guards guards;
    private final Clock clock;

    /**
     * @param load how long customers and nemesis work
     * @param perSecond orders
     */
    public ChaosRun(long seed, Duration load, double perSecond, Guards guards, Clock clock) {
        this.seed = seed;
        this.load = load;
        this.perSecond = perSecond;
        this.guards = guards;
        this.clock = clock;
    }

    /**
     * Starts a system of its own in that directory, and ends it.
     *
     * @param reports where the history goes; it survives the run
     */
    public RunResult in(Path directory, Path reports)
            throws IOException, StartFailed, InterruptedException {
        try (var shop = ShakyShop.start(directory)) {
            return on(shop, reports, List.of());
        }
    }

    /**
     * Runs on a shop that nobody else uses at the time.
     *
     * @param earlier histories of what was done to it before
     */
    public RunResult on(ShakyShop shop, Path reports, List<Path> earlier)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        Assortment.stock(shop.operator());
        Files.createDirectories(reports);
        var file = reports.resolve("history-" + seed + ".jsonl");
        var disturbed = disturbed(shop, file);
        var histories = new ArrayList<>(earlier);
        histories.add(file);
        var judged = Judgement.atRest(shop, histories);
        var kinds = Vacuity.effectiveKinds(judged.underWay(), disturbed.incidents());
        var missing =
                Vacuity.missing(
                        judged.dump(), kinds, judged.resumed(), disturbed.lostWrites(), guards);
        return new RunResult(
                seed,
                since(began),
                judged.untilRest(),
                Vacuity.ends(judged.dump()),
                disturbed.incidents(),
                kinds,
                Vacuity.duplicates(judged.dump()),
                judged.resumed(),
                disturbed.lostWrites(),
                violations(judged, disturbed),
                missing,
                file);
    }

    private record Disturbed(List<Incident> incidents, long lostWrites, boolean works) {}

    private Disturbed disturbed(ShakyShop shop, Path file)
            throws IOException, InterruptedException {
        try (var history = new HistoryLog(file, clock);
                var writes = new LostWrites(shop)) {
            var people = Load.start(shop, history, seed, perSecond);
            var nemesis = Nemesis.start(shop, history, clock, seed);
            new CountDownLatch(1).await(load.toMillis(), TimeUnit.MILLISECONDS);
            var incidents = nemesis.end();
            people.end();
            var works = new FreshOrder(new Recorder(shop.system().url(), history)).completes();
            return new Disturbed(incidents, writes.seen(), works);
        }
    }

    private static List<String> violations(Judgement judged, Disturbed disturbed) {
        var all = new ArrayList<>(judged.violations());
        if (!disturbed.works()) {
            all.add("L: a fresh order was not confirmed in a minute after healing");
        }
        return all;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
