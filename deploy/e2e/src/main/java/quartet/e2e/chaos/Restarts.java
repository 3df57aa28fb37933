package quartet.e2e.chaos;

import quartet.local.parts.Arrangement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Decides when a part that died may come back, and with which settings. */
final class Restarts implements Arrangement.BeforeStart {

    /** Nobody here lives long enough for the slow compiler to pay; it would delay each start. */
    private static final Map<String, String> COMPILER =
            Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final Set<String> held = new HashSet<>();
    private final Map<String, Map<String, String>> once = new HashMap<>();

    /** Keeps the part down, once it is, until it is released. */
    void hold(String part) {
        lock.lock();
        try {
            held.add(part);
        } finally {
            lock.unlock();
        }
    }

    void release(String part) {
        lock.lock();
        try {
            held.remove(part);
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void releaseAll() {
        lock.lock();
        try {
            held.clear();
            once.clear();
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Settings for the part's next start, and for that one alone. */
    void once(String part, Map<String, String> environment) {
        lock.lock();
        try {
            once.put(part, environment);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<String, String> of(String part) throws InterruptedException {
        lock.lock();
        try {
            while (held.contains(part)) {
                released.await();
            }
            var environment = new HashMap<>(ScaledLimits.of(part));
            environment.putAll(COMPILER);
            var more = once.remove(part);
            if (more != null) {
                environment.putAll(more);
            }
            return environment;
        } finally {
            lock.unlock();
        }
    }
}
