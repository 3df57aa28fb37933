package quartet.catalog.stock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets one change of a SKU at a time through in this process. It saves lost writes and decides
 * nothing: who waits too long goes on without it.
 */
class SkuLocks {

    private static final int STRIPES = 256;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    private final Duration longestWait;

    SkuLocks(Duration longestWait) {
        this.longestWait = longestWait;
    }

    <A> A inTurn(Sku sku, Supplier<A> work) {
        var lock = locks[Math.floorMod(sku.hashCode(), STRIPES)];
        boolean locked = tryLock(lock);
        try {
            return work.get();
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private boolean tryLock(ReentrantLock lock) {
        try {
            return lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
