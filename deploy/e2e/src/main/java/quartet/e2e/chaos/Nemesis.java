package quartet.e2e.chaos;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Breaks one thing after the other: one hand works on the processes, one on the connections, one on
 * the topics. What it does follows from the seed.
 */
final class Nemesis {

    private static final int LOOK_EVERY_MILLIS = 50;

    /** A service on a machine that is busy with orders and proxies takes most of it. */
    private static final Duration BACK_AT_MOST = Duration.ofSeconds(60);

    /** With a few orders a second and cold code it is soon at work on several. */
    private static final Duration BUSY_AT_MOST = Duration.ofSeconds(15);

    private final ShakyShop shop;
    private final HistoryLog history;
    private final Clock clock;

    /** The broker itself: what works on topics is not what is broken. */
    private final String kafka;

    private final Poisons poisons;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Queue<Incident> incidents = new ConcurrentLinkedQueue<>();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    private Nemesis(ShakyShop shop, HistoryLog history, Clock clock, RandomGenerator random) {
        this.shop = shop;
        this.history = history;
        this.clock = clock;
        this.kafka = shop.system().address("kafka");
        this.poisons = new Poisons(kafka, history, random);
    }

    static Nemesis start(ShakyShop shop, HistoryLog history, Clock clock, long seed) {
        var seeds = new SplittableRandom(seed);
        var nemesis = new Nemesis(shop, history, clock, seeds.split());
        nemesis.work(Decks.ofProcesses(seeds.split()), 500, seeds.split());
        nemesis.work(Decks.ofLinks(seeds.split()), 300, seeds.split());
        nemesis.work(Decks.ofTopics(seeds.split()), 1000, seeds.split());
        return nemesis;
    }

    /** Ends what is going on, heals everything and says what happened. */
    List<Incident> end() {
        over.countDown();
        hands.close();
        shop.heal();
        return List.copyOf(incidents);
    }

    private void work(Deck deck, int pauseMillis, RandomGenerator random) {
        hands.execute(
                () -> {
                    while (!wait(
                            Duration.ofMillis(pauseMillis + random.nextInt(pauseMillis * 3)))) {
                        inflict(deck.next());
                    }
                });
    }

    private void inflict(Disturbance what) {
        var began = clock.instant();
        tell("begins", what, 0);
        long hits = 0;
        try {
            hits = hits(what);
        } catch (RuntimeException failure) {
            history.note("trouble", HistoryLog.object().put("what", failure.toString()));
        }
        tell("ends", what, hits);
        incidents.add(
                new Incident(
                        what.kind(), what.target(), what.inWords(), began, clock.instant(), hits));
    }

    private long hits(Disturbance what) {
        return switch (what) {
            case Disturbance.Kill(var part, _, var down) -> kill(part, down, Map.of());
            case Disturbance.KillAmidSagas(var part, var sagas) -> killAmid(part, sagas);
            case Disturbance.Rebalance(var part, var away) -> kill(part, away, Map.of());
            case Disturbance.PassingConsumer(var group, var stay) ->
                    PassingConsumer.of(kafka, group, this::isOver).visit(stay);
            case Disturbance.WrongClock(var part, var offset) ->
                    kill(part, Duration.ZERO, clockOff(offset));
            case Disturbance.CrashPoint(var part, var point, var atMost) ->
                    crash(part, point, atMost);
            case Disturbance.Freeze(var part, var time) -> freeze(part, time);
            case Disturbance.Poison(var topic, var kind) -> poisons.inject(topic, kind) ? 1 : 0;
            case Disturbance.BadLink(var link, var fault, var time) -> {
                var one = shop.network().link(link);
                var before = one.hits();
                one.suffer(fault);
                wait(time);
                one.heal();
                yield one.hits() - before;
            }
        };
    }

    private static Map<String, String> clockOff(Duration offset) {
        return Map.of("QUARTET_CLOCK_OFFSET", offset.toMillis() + "ms");
    }

    /** Kills it, lets it come back after a while and returns when it answers again. */
    private long kill(String part, Duration down, Map<String, String> then) {
        if (!awaitUntil(BACK_AT_MOST, () -> shop.isWhole(part))) {
            return 0;
        }
        var starts = shop.system().starts(part);
        shop.restarts().once(part, then);
        shop.restarts().hold(part);
        shop.system().kill(part);
        wait(down);
        shop.restarts().release(part);
        // Its death is noticed some moments later: until then it still counts as ready.
        awaitUntil(BACK_AT_MOST, () -> shop.system().starts(part) > starts && shop.isReady(part));
        return 1;
    }

    /** Nobody waits until it is back. */
    private long killAmid(String part, int sagas) {
        try (var meters = new Meters()) {
            awaitUntil(BUSY_AT_MOST, () -> running(meters, part) >= sagas);
        }
        shop.system().kill(part);
        return awaitUntil(BACK_AT_MOST, () -> !shop.isReady(part)) ? 1 : 0;
    }

    /** None where it does not answer: it is down or frozen. */
    private long running(Meters meters, String part) {
        try {
            return meters.read(shop.system().management(part), "quartet.sagas.running").orElse(0);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Counts only if the process that was armed came to the point and died there. */
    private long crash(String part, String point, Duration atMost) {
        // One that was armed before may be dying late just now: its death is none of this.
        awaitUntil(BACK_AT_MOST, () -> shop.isWhole(part));
        var starts = shop.system().starts(part);
        if (kill(part, Duration.ZERO, CrashPoints.environment(point)) == 0) {
            return 0;
        }
        return awaitUntil(atMost, () -> shop.system().starts(part) > starts + 1) ? 1 : 0;
    }

    private long freeze(String part, Duration time) {
        if (!awaitUntil(BACK_AT_MOST, () -> shop.isWhole(part))) {
            return 0;
        }
        shop.system().freeze(part);
        wait(time);
        shop.system().thaw(part);
        return 1;
    }

    private boolean awaitUntil(Duration atMost, BooleanSupplier holds) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            if (wait(Duration.ofMillis(LOOK_EVERY_MILLIS))) {
                break;
            }
        }
        return holds.getAsBoolean();
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    /**
     * @return whether all is over
     */
    private boolean wait(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void tell(String when, Disturbance what, long hits) {
        history.note(
                "fault",
                HistoryLog.object()
                        .put("phase", when)
                        .put("kind", what.kind())
                        .put("target", what.target())
                        .put("words", what.inWords())
                        .put("hits", hits));
    }
}
