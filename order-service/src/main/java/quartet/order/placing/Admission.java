package quartet.order.placing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many new orders in at a time, first come, first served. A crowd queues here, before there
 * is an order with a deadline, instead of where every call has a second to be answered.
 */
final class Admission {

    private final Semaphore places;
    private final long patienceMillis;

    Admission(PlacingProperties properties) {
        this.places = new Semaphore(properties.atOnce(), true);
        this.patienceMillis = properties.admitWithin().toMillis();
    }

    /**
     * @throws OrderRefused.Overloaded if the queue was too long
     */
    <T> T in(Supplier<T> work) {
        if (!admitted()) {
            throw new OrderRefused.Overloaded();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean admitted() {
        try {
            return places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
