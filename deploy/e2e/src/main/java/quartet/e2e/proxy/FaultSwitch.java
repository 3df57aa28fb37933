package quartet.e2e.proxy;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The fault of a link as it is now; whoever waits under a fault wakes up when it changes. */
final class FaultSwitch {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Fault now = new Fault.None();

    Fault now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    void become(Fault fault) {
        lock.lock();
        try {
            now = fault;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once the fault is another one. */
    void awaitOtherThan(Fault fault) throws InterruptedException {
        lock.lock();
        try {
            while (now == fault) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns after that time, or as soon as the fault is another one. */
    void pauseUnder(Fault fault, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (now == fault && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
