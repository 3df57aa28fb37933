package quartet.e2e.chaos;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches how many of order-service's conditional writes matched nothing, because somebody else had
 * been faster. A run without one has not tested the fencing.
 */
final class LostWrites implements AutoCloseable {

    private static final String COUNTER = "quartet.saga.writes.lost";

    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Long> most = new ConcurrentHashMap<>();
    private final Meters meters = new Meters();
    private final Thread watcher;

    LostWrites(ShakyShop shop) {
        watcher = Thread.startVirtualThread(() -> watch(shop));
    }

    /** At least so many: what a process had counted since the last look died with it. */
    long seen() {
        return most.values().stream().mapToLong(Long::longValue).sum();
    }

    private void watch(ShakyShop shop) {
        try {
            do {
                for (var part : List.of("order", "order-2")) {
                    look(part + "#" + shop.system().starts(part), shop.system().management(part));
                }
            } while (!over.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String process, URI management) throws InterruptedException {
        meters.read(management, COUNTER).ifPresent(seen -> most.merge(process, seen, Math::max));
    }

    @Override
    public void close() {
        over.countDown();
        try {
            watcher.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        meters.close();
    }
}
