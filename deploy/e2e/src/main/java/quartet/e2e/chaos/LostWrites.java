package quartet.e2e.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Watches how many of order-service's conditional writes matched nothing, because somebody else had
 * been faster. A run without one has not tested the fencing.
 */
final class LostWrites implements AutoCloseable {

    private static final Pattern COUNTER =
            Pattern.compile("(?m)^quartet_saga_writes_lost_total\\S* ([0-9.E]+)$");

    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Double> most = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();
    private final Thread watcher;

    LostWrites(ShakyShop shop) {
        watcher = Thread.startVirtualThread(() -> watch(shop));
    }

    /** At least so many: what a process had counted since the last look died with it. */
    long seen() {
        return Math.round(most.values().stream().mapToDouble(Double::doubleValue).sum());
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
        var request =
                HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try {
            var body = http.send(request, BodyHandlers.ofString()).body();
            var found = COUNTER.matcher(body);
            if (found.find()) {
                most.merge(process, Double.valueOf(found.group(1)), Math::max);
            }
        } catch (IOException _) {
            // It is down or frozen; the next look may see it.
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            watcher.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
