package quartet.catalog.stock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
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

    /** Locks are taken in one order by all, so that nobody waits for who waits for him. */
    <A> A inTurn(Set<Sku> skus, Supplier<A> work) {
        var stripes =
                skus.stream().mapToInt(sku -> Math.floorMod(sku.hashCode(), STRIPES)).sorted();
        var held = new ArrayList<ReentrantLock>();
        try {
            stripes.distinct().mapToObj(i -> locks[i]).filter(this::tryLock).forEach(held::add);
            return work.get();
        } finally {
            held.forEach(ReentrantLock::unlock);
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
