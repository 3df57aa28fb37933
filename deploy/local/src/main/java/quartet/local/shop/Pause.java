package quartet.local.shop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A wait between two tries; comes in from outside, so that tests need not wait. */
@FunctionalInterface
public interface Pause {

    void of(Duration length) throws InterruptedException;

    static Pause real() {
        return length -> {
            var until = System.nanoTime() + length.toNanos();
            for (var left = length.toNanos(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        };
    }
}
