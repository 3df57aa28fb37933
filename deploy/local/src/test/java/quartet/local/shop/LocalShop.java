package quartet.local.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A shop that answers what it was told to, and remembers what it was asked. */
public final class LocalShop implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private LocalShop(HttpServer server) {
        this.server = server;
    }

    /** A status and a body. */
    public record Reply(int status, String body) {}

    /** A request as it arrived. */
    public record Asked(String path, String authorization, String body) {}

    public static LocalShop open() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var shop = new LocalShop(HttpServer.create(address, 0));
        shop.server.createContext("/", shop::answer);
        shop.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        shop.server.start();
        return shop;
    }

    /** To be answered in this order; the last one for ever. */
    public LocalShop answering(String path, Reply... inOrder) {
        replies.put(path, new CopyOnWriteArrayList<>(List.of(inOrder)));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Shop patientFor(Duration patience) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Shop(url, "secret", _ -> {}, patience);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(new Asked(path, authorization == null ? "" : authorization, body));
            var reply = next(path);
            var bytes = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Reply next(String path) {
        var left = replies.getOrDefault(path, List.of(new Reply(404, "{}")));
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
