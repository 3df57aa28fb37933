package quartet.order.background;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work done again and again on one thread: each round says how long to pause, and {@link #wake()}
 * ends a pause early. A round that fails is logged and tried again a second later, for ever: a
 * store that is down must not end the loop.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final int FAILURES_PER_LINE = 30;
    private static final int COST_FACTOR = 20;

    private final String name;
    private final Supplier<Duration> round;
    private final Duration gather;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private int failures;

    /**
     * @param gather waited after a wake-up, so that what follows closely goes in the same round
     */
    public Rounds(String name, Duration gather, Supplier<Duration> round) {
        this.name = name;
        this.gather = gather;
        this.round = round;
    }

    /**
     * How long to pause after a look at a store: 20 times as long as it took, for without an index
     * it reads everything. Not without end: a look that had to queue says nothing about its cost.
     */
    public static Duration pauseAfter(Duration look, Duration least, Duration most) {
        var wanted = look.multipliedBy(COST_FACTOR);
        var bounded = wanted.compareTo(most) < 0 ? wanted : most;
        return bounded.compareTo(least) > 0 ? bounded : least;
    }

    /** Ends the pause, now or as soon as the round that is running is over. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        wake();
        var last = thread;
        if (last != null) {
            join(last);
        }
    }

    private static void join(Thread last) {
        try {
            last.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            pause(oneRound());
        }
    }

    private Duration oneRound() {
        try {
            var pause = round.get();
            failures = 0;
            return pause;
        } catch (RuntimeException failure) {
            if (failures++ % FAILURES_PER_LINE == 0) {
                log.warn("{} failed, goes on: {}", name, failure.toString(), failure);
            }
            return AFTER_A_FAILURE;
        }
    }

    private void pause(Duration pause) {
        try {
            if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                var _ = stopped.await(gather.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
