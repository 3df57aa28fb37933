package quartet.catalog.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells a relay in this process that a document has something to send. Only to be quick: what is
 * forgotten here the poll finds.
 */
public final class Signals {

    private static final int MOST_REMEMBERED = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Condition nothing = lock.newCondition();
    private final Set<String> changed = new HashSet<>();

    public void changed(String aggregate) {
        lock.lock();
        try {
            if (changed.size() < MOST_REMEMBERED) {
                changed.add(aggregate);
            }
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Up to {@code most} of them, which are forgotten here. */
    List<String> take(int most) {
        lock.lock();
        try {
            var taken = changed.stream().limit(most).toList();
            changed.removeAll(Set.copyOf(taken));
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal, then a little longer for others, so that they share one round. */
    void await(Duration atMost, Duration gathering) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (changed.isEmpty() && left > 0) {
                left = something.awaitNanos(left);
            }
            if (!changed.isEmpty()) {
                gather(gathering);
            }
        } finally {
            lock.unlock();
        }
    }

    private void gather(Duration gathering) throws InterruptedException {
        boolean waiting = gathering.isPositive();
        while (waiting) {
            waiting = nothing.await(gathering.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
