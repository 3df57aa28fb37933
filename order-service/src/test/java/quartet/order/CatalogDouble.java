package quartet.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A catalog that keeps its books in memory: products at 12.99 each, those named FREE-… for nothing,
 * holds by the table of FAULTS §4.
 */
public final class CatalogDouble implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Integer> available = new ConcurrentHashMap<>();
    private final Map<String, String> holds = new ConcurrentHashMap<>();
    private final Map<String, Integer> restocked = new ConcurrentHashMap<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private final HttpServer server;

    public CatalogDouble() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/products", this::products);
        server.createContext("/api/holds/", this::holds);
        server.createContext("/api/stock/returns/", this::restock);
        server.createContext(
                "/api/carts/",
                x ->
                        answer(
                                x,
                                200,
                                Map.of(
                                        "items",
                                        List.of(Map.of("sku", "CART-MUG", "quantity", 2)))));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** So many units of a product, which is for sale from then on. */
    public void stock(String sku, int units) {
        available.put(sku, units);
    }

    public int available(String sku) {
        return available.getOrDefault(sku, 0);
    }

    /** The state of the hold of an order and a product. */
    public String hold(String order, String sku) {
        return holds.getOrDefault(order + "/" + sku, "NONE");
    }

    /** How many units of a product that return brought back into stock. */
    public int restocked(String returnId, String sku) {
        return restocked.getOrDefault(returnId + "/" + sku, 0);
    }

    private synchronized void restock(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().split("/")[4];
        var lines = JSON.readTree(exchange.getRequestBody().readAllBytes()).get("lines");
        for (JsonNode line : lines) {
            var sku = line.get("sku").asString();
            var units = line.get("restocked").asInt();
            if (restocked.putIfAbsent(id + "/" + sku, units) == null) {
                available.merge(sku, units, Integer::sum);
            }
        }
        answer(exchange, 200, Map.of("returnId", id, "lines", List.of()));
    }

    /** From now on every call is answered 500, or no longer. */
    public void down(boolean isDown) {
        down.set(isDown);
    }

    private void products(HttpExchange exchange) throws IOException {
        List<Object> items = new ArrayList<>();
        for (var parameter : exchange.getRequestURI().getQuery().split("&")) {
            var sku = parameter.substring(parameter.indexOf('=') + 1);
            if (parameter.startsWith("sku=") && available.containsKey(sku)) {
                items.add(product(sku));
            }
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("items", items);
        page.put("next", null);
        answer(exchange, 200, page);
    }

    private static Map<String, Object> product(String sku) {
        var price = Map.of("amount", sku.startsWith("FREE-") ? 0 : 1299, "currency", "GBP");
        return Map.of(
                "sku",
                sku,
                "title",
                "The " + sku,
                "category",
                Map.of("primary", "Kitchen"),
                "attributes",
                Map.of("colour", "blue"),
                "pricing",
                Map.of("base", price, "final", price, "taxInclusive", true),
                "status",
                "ACTIVE",
                "version",
                1);
    }

    private synchronized void holds(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        var operation = path.length > 4 ? path[4] : "reserve";
        var lines = JSON.readTree(exchange.getRequestBody().readAllBytes()).get("lines");
        List<Object> views = new ArrayList<>();
        for (JsonNode line : lines) {
            var sku = line.get("sku").asString();
            var problem = apply(operation, path[3] + "/" + sku, sku, line.get("quantity").asInt());
            if (problem != null) {
                answer(exchange, 409, Map.of("code", problem, "status", 409));
                return;
            }
            var state = holds.get(path[3] + "/" + sku);
            var take = Map.of("W1", line.get("quantity").asInt());
            views.add(Map.of("sku", sku, "state", state, "take", take));
        }
        answer(exchange, 200, Map.of("orderId", path[3], "lines", views));
    }

    private @Nullable String apply(String operation, String id, String sku, int quantity) {
        var now = holds.getOrDefault(id, "NONE");
        switch (operation + " " + now) {
            case "reserve NONE" -> {
                if (available(sku) < quantity) {
                    return "SOLD_OUT";
                }
                available.merge(sku, -quantity, Integer::sum);
                holds.put(id, "HELD");
            }
            case "reserve RELEASED", "pin RELEASED", "pin NONE", "settle RELEASED" -> {
                return "HOLD_GONE";
            }
            case "pin HELD" -> holds.put(id, "PINNED");
            case "settle PINNED" -> holds.put(id, "SETTLED");
            case "release HELD", "release PINNED" -> {
                available.merge(sku, quantity, Integer::sum);
                holds.put(id, "RELEASED");
            }
            case "release NONE" -> holds.put(id, "RELEASED");
            default -> {}
        }
        return null;
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            var bytes = JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(down.get() ? 500 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
