package quartet.catalog.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An order-service that answers what it is told to, over HTTP. */
final class FakeOrders implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, OrderState> states = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String insteadOfAnswer = "";

    FakeOrders() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/orders/sagas/states", this::answer);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void say(String order, OrderState state) {
        states.put(order, state);
    }

    void answerWith(int code, String body) {
        status = code;
        insteadOfAnswer = body;
    }

    List<String> asked() {
        return asked;
    }

    List<String> tokens() {
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var items = new ArrayList<String>();
        for (var parameter : exchange.getRequestURI().getQuery().split("&")) {
            var id = parameter.substring("id=".length());
            asked.add(id);
            var state = states.get(id);
            if (state != null) {
                items.add("{\"id\": \"%s\", \"state\": \"%s\", \"more\": 1}".formatted(id, state));
            }
        }
        var body =
                insteadOfAnswer.isEmpty()
                        ? "{\"items\": [" + String.join(",", items) + "]}"
                        : insteadOfAnswer;
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
