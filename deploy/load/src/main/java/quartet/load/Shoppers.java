package quartet.load;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import quartet.local.shop.Pause;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Guests who order, each a new one, and each order to its end: a 202 is asked after until it is
 * final, an answer that does not come is asked for again with the same key.
 */
final class Shoppers {

    /** How orders ended, and how long each took from the first send to the final state, in µs. */
    record Round(Map<String, Long> ends, long repeats, Histogram micros, double seconds) {

        long orders() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }

        double perSecond() {
            return orders() / seconds;
        }
    }

    /** Without it, a shop that is stopped is asked some ten thousand times a second. */
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(50);

    private static final long LONGEST_MICROS = Duration.ofMinutes(5).toMillis() * 1000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI shop;
    private final List<String> skus;
    private final int lines;
    private final Pause pause;

    Shoppers(URI shop, List<String> skus, int lines, Pause pause) {
        this.shop = shop;
        this.skus = List.copyOf(skus);
        this.lines = lines;
        this.pause = pause;
    }

    /**
     * Orders with so many clients at once; an order that was begun in time is brought to its end.
     */
    Round order(int clients, Duration time) {
        var micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        Map<String, LongAdder> ends = new ConcurrentHashMap<>();
        var repeats = new LongAdder();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                var _ =
                        threads.submit(
                                () -> {
                                    while (System.nanoTime() - begun < time.toNanos()) {
                                        var start = System.nanoTime();
                                        var end = orderOnce(repeats);
                                        micros.recordValue((System.nanoTime() - start) / 1000);
                                        ends.computeIfAbsent(end, _ -> new LongAdder()).increment();
                                    }
                                    return null;
                                });
            }
        }
        var counted =
                ends.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().sum()));
        return new Round(
                Map.copyOf(counted), repeats.sum(), micros, (System.nanoTime() - begun) / 1e9);
    }

    private String orderOnce(LongAdder repeats) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(shop.resolve("/api/orders"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body()))
                        .build();
        while (true) {
            try {
                var answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() == 201) {
                    return JSON.readTree(answer.body()).at("/status").asString();
                }
                if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                    return "HTTP " + answer.statusCode();
                }
            } catch (IOException _) {
                // Unknown: the same key again.
            }
            repeats.increment();
            pause.of(BEFORE_AGAIN);
        }
    }

    private String body() {
        var random = ThreadLocalRandom.current();
        var first = random.nextInt(skus.size());
        var step = 1 + random.nextInt(Math.max(1, skus.size() / lines));
        var wanted =
                IntStream.range(0, lines)
                        .mapToObj(i -> skus.get((first + i * step) % skus.size()))
                        .distinct()
                        .map("{\"sku\": \"%s\", \"quantity\": 1}"::formatted)
                        .collect(Collectors.joining(", "));
        return """
        {"lines": [%s], "email": "load@example.org", "shippingMethod": "standard",
         "shippingAddress": {"name": "Ada", "line1": "1 Analytical Row", "city": "London",
                             "postalCode": "N1 7AA", "country": "GB"},
         "payment": {"token": "tok_approve"}}\
        """
                .formatted(wanted);
    }
}
