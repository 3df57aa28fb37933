package quartet.analytics.live;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import quartet.analytics.problems.TooBusy;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** All open streams: no more than there is room for, and none when the service stops. */
@Component
class LiveStreams implements SmartLifecycle {

    private final Window window;
    private final Pulse pulse;
    private final Clock clock;
    private final LiveProperties properties;
    private final MeterRegistry meters;
    private final Semaphore room;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    LiveStreams(
            Window window,
            Pulse pulse,
            Clock clock,
            LiveProperties properties,
            MeterRegistry meters) {
        this.window = window;
        this.pulse = pulse;
        this.clock = clock;
        this.properties = properties;
        this.meters = meters;
        this.room = new Semaphore(properties.mostClients());
        meters.gauge(
                "quartet.live.clients",
                room,
                free -> properties.mostClients() - free.availablePermits());
    }

    /** Where one client's events are to go, once there is room for it. */
    @FunctionalInterface
    interface Connection {

        EventStream open() throws IOException;
    }

    /**
     * Serves one client on its own thread until it leaves, its time is over or the service stops.
     *
     * @param after null for events from now on
     * @throws TooBusy if there is no room
     */
    void serve(
            Set<LiveTopic> topics,
            Viewer viewer,
            @Nullable Positions after,
            Connection connection) {
        if (!room.tryAcquire()) {
            meters.counter("quartet.live.refused").increment();
            throw new TooBusy();
        }
        try {
            var stream =
                    new LiveStream(
                            window,
                            pulse,
                            clock,
                            properties,
                            topics,
                            viewer,
                            after,
                            connection.open());
            boolean goesOn = stream.open();
            while (goesOn && !paused()) {
                goesOn = stream.frame();
            }
        } catch (IOException _) {
            // The client left, or did not read for as long as a write waits.
            meters.counter("quartet.live.left").increment();
        } finally {
            room.release();
        }
    }

    /**
     * @return whether the service stops
     */
    private boolean paused() {
        try {
            return stopped.await(properties.frameEvery().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
    }

    /** Before the web server waits for its last requests. */
    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
