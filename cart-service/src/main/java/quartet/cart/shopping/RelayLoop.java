package quartet.cart.shopping;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the relay from start to stop: woken by a signal, else by the poll that alone would do. */
@Component
class RelayLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);

    private final ShoppingRelay relay;
    private final Signal signal;
    private final ShoppingProperties properties;
    private final OutboxMeters meters;
    private volatile @Nullable Thread thread;

    RelayLoop(
            ShoppingRelay relay,
            Signal signal,
            ShoppingProperties properties,
            OutboxMeters meters) {
        this.relay = relay;
        this.signal = signal;
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("shopping-relay").start(this::run);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean well = true;
        while (isRunning()) {
            try {
                if (relay.round() == 0) {
                    signal.await(properties.poll());
                }
                well = true;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                meters.failed();
                if (well) {
                    log.warn("The relay cannot work now and will go on trying", e);
                }
                well = false;
                pause();
            }
        }
    }

    private void pause() {
        try {
            signal.await(properties.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
