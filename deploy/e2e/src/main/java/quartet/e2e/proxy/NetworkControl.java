package quartet.e2e.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The network's faults over HTTP, for a person at a terminal while a system runs: {@code GET /}
 * shows all links, {@code PUT /order-catalog} with the fault's name as body sets one, {@code DELETE
 * /order-catalog} heals it, {@code DELETE /} all.
 */
public final class NetworkControl implements AutoCloseable {

    private final Network network;
    private final HttpServer server;

    public NetworkControl(Network network) throws IOException {
        this.network = network;
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = exchange.getRequestURI().getPath().substring(1);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var status = 200;
            var text = "";
            try {
                change(exchange.getRequestMethod(), name, body.strip());
                text = shown();
            } catch (IllegalArgumentException refused) {
                status = 400;
                text = refused.getMessage() + "\n";
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void change(String method, String name, String fault) {
        switch (method) {
            case "GET" -> {}
            case "PUT" -> network.link(name).suffer(fault(fault));
            case "DELETE" -> {
                if (name.isEmpty()) {
                    network.heal();
                } else {
                    network.link(name).heal();
                }
            }
            default -> throw new IllegalArgumentException("GET, PUT or DELETE, not " + method);
        }
    }

    private String shown() {
        return network.faults().entrySet().stream()
                .map(one -> "%-28s %s%n".formatted(one.getKey(), one.getValue().kind()))
                .collect(Collectors.joining());
    }

    /**
     * Reads {@code drop-reply}, {@code latency 300} (ms), {@code bandwidth 1000} (bytes a second),
     * {@code slicer 10 5} (bytes, ms).
     */
    static Fault fault(String text) {
        var words = text.split(" +");
        return switch (words[0]) {
            case "none" -> new Fault.None();
            case "latency" -> new Fault.Latency(Duration.ofMillis(number(words, 1)));
            case "down" -> new Fault.Down();
            case "black-hole" -> new Fault.BlackHole();
            case "reset" -> new Fault.Reset();
            case "bandwidth" -> new Fault.Bandwidth(number(words, 1));
            case "slicer" ->
                    new Fault.Slicer(number(words, 1), Duration.ofMillis(number(words, 2)));
            case "drop-reply" -> new Fault.DropReply();
            case "reset-reply" -> new Fault.ResetReply();
            default -> throw new IllegalArgumentException("No fault \"" + text + "\"");
        };
    }

    private static int number(String[] words, int at) {
        if (words.length <= at || !words[at].matches("[0-9]{1,8}")) {
            throw new IllegalArgumentException("A number is missing: " + String.join(" ", words));
        }
        return Integer.parseInt(words[at]);
    }
}
