package quartet.analytics.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Prepares the store before anything else starts; where the database is down, goes on trying in the
 * background, and the service answers 503 until then.
 */
@Component
class StoreStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreStart.class);

    private final StorePreparation preparation;
    private final ConfigurableApplicationContext context;
    private final StoreProperties properties;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    StoreStart(
            StorePreparation preparation,
            ConfigurableApplicationContext context,
            StoreProperties properties) {
        this.preparation = preparation;
        this.context = context;
        this.properties = properties;
    }

    /**
     * @throws StoreChanged if the data was written under another edition or zone
     */
    @Override
    public void start() {
        running = true;
        if (!prepared()) {
            Thread.ofVirtual().name("store-start").start(this::untilPrepared);
        }
    }

    private void untilPrepared() {
        try {
            while (!stopped.await(properties.retryEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                if (prepared()) {
                    return;
                }
            }
        } catch (StoreChanged e) {
            log.error("Cannot go on", e);
            SpringApplication.exit(context, () -> 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean prepared() {
        try {
            context.publishEvent(new StoreReady(preparation.run()));
            return true;
        } catch (StoreChanged e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("The store cannot be prepared, trying again: {}", e.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before consumers and the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
