package quartet.catalog.background;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Work done over and over on a virtual thread of its own, from the start of the application to its
 * end. A failure is logged once and followed by the next try: nothing but the end ends it.
 */
public abstract class Repeating implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Repeating.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private boolean failing;
    private volatile @Nullable Thread thread;

    protected Repeating(String name) {
        this.name = name;
    }

    /** One round; says how long to pause before the next. */
    protected abstract Duration work();

    /** Waits for that long, or less if there is a reason; true ends the work for good. */
    protected boolean pause(Duration length) throws InterruptedException {
        return stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A store without indexes scans: pause at least twenty times as long as the scan took. */
    protected static Duration pauseAfter(Duration took, Duration atLeast) {
        var twentyfold = took.multipliedBy(20);
        return twentyfold.compareTo(atLeast) > 0 ? twentyfold : atLeast;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::repeat);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        var working = thread;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void repeat() {
        try {
            boolean ended = false;
            while (!ended) {
                ended = pause(round()) || !running;
            }
        } catch (InterruptedException _) {
            log.debug("{} stops", name);
        }
    }

    private Duration round() {
        try {
            var pause = work();
            if (failing) {
                log.info("{} works again", name);
                failing = false;
            }
            return pause;
        } catch (RuntimeException failure) {
            if (running && !failing) {
                log.warn("{} fails and will be tried again: {}", name, failure.toString());
                failing = true;
            }
            return AFTER_FAILURE;
        }
    }
}
