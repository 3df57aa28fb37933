package quartet.catalog.stock;

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
    private static final long LONGEST_WAIT_MILLIS = 300;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

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

    private static boolean tryLock(ReentrantLock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
