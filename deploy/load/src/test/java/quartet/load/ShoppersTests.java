package quartet.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class ShoppersTests {

    private final Map<String, AtomicInteger> sends = new ConcurrentHashMap<>();
    private HttpServer server;
    private Shoppers shoppers;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/orders", this::place);
        server.start();
        var shop = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        shoppers = new Shoppers(shop, List.of("A", "B", "C"), 2, _ -> {});
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** First silence of a kind, then "still running", then the end: all under one key. */
    private void place(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var send = sends.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
        var body = "{\"status\": \"%s\"}".formatted(send < 3 ? "PENDING" : "CONFIRMED").getBytes();
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(send == 1 ? 503 : send == 2 ? 202 : 201, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void bringsEveryOrderToItsEndUnderItsOwnKey() {
        var round = shoppers.order(3, Duration.ofMillis(200));

        assertThat(round.orders()).isPositive().isEqualTo(sends.size());
        assertThat(round.ends()).containsOnlyKeys("CONFIRMED");
        assertThat(round.repeats()).isEqualTo(2 * round.orders());
        assertThat(round.micros().getTotalCount()).isEqualTo(round.orders());
        assertThat(sends.values()).allMatch(send -> send.get() == 3);
    }
}
