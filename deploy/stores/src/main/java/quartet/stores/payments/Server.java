package quartet.stores.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** HTTP on virtual threads: reads requests, writes replies when they are due. */
final class Server {

    private static final int BACKLOG = 1_000;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final PaymentApi api;

    private Server(PaymentApi api) {
        this.api = api;
    }

    static HttpServer start(int port, PaymentApi api) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new Server(api)::handle);
        server.start();
        return server;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        var reply = body.length > LARGEST_BODY ? Reply.tooLarge() : reply(exchange, body);
        if (reply.silent()) {
            // The connection is kept, as if somebody were still thinking; but not for ever.
            after(SILENCE).execute(exchange::close);
        } else if (reply.delay().isZero()) {
            send(exchange, reply);
        } else {
            after(reply.delay()).execute(() -> sendLate(exchange, reply));
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body) {
        try {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            return api.reply(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    key == null ? "" : key,
                    body);
        } catch (IOException e) {
            System.err.println("The journal cannot be written: " + e);
            return Reply.problem(503, "STORE_UNAVAILABLE", "The provider cannot remember answers.");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            if (reply.status() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            var body = reply.json();
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void sendLate(HttpExchange exchange, Reply reply) {
        try {
            send(exchange, reply);
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody waited for the answer", e);
        }
    }

    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(
                delay.toMillis(),
                TimeUnit.MILLISECONDS,
                task -> Thread.ofVirtual().name("late-answer").start(task));
    }
}
