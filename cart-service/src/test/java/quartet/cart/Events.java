package quartet.cart;

import quartet.cart.access.Visitor;
import quartet.cart.snapshots.Sku;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Events as other services publish them: their examples, with what a test changes. */
public final class Events {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Events() {}

    public static String example(String service, String name) {
        try {
            return Files.readString(
                    Path.of("..", service, "src/main/resources/contracts", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of all events that a service has an example of. */
    public static List<String> examples(String service) {
        try (var files = Files.list(Path.of("..", service, "src/main/resources/contracts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String product(Sku sku, long price) {
        return changed(
                example("catalog-service", "product.created.v1"),
                product -> {
                    product.put("sku", sku.value());
                    ((ObjectNode) product.get("pricing")).put("final", price);
                });
    }

    public static String stock(Sku sku, long available) {
        return changed(
                example("catalog-service", "stock.moved.v1"),
                stock -> {
                    stock.put("sku", sku.value());
                    ((ObjectNode) stock.at("/after/W1")).put("available", available);
                });
    }

    /** An order from the cart, confirmed now. */
    public static String confirmed(String order, Visitor customer, Sku sku, int quantity) {
        return order("order.confirmed.v1", order, customer, sku, quantity);
    }

    public static String cancelled(String order, Visitor customer, Sku sku, int quantity) {
        return order("order.cancelled.v1", order, customer, sku, quantity);
    }

    public static String changed(String body, Consumer<ObjectNode> change) {
        var node = (ObjectNode) JSON.readTree(body);
        change.accept(node);
        return JSON.writeValueAsString(node);
    }

    private static String order(
            String type, String order, Visitor customer, Sku sku, int quantity) {
        return changed(
                example("order-service", type),
                node -> {
                    node.put("orderId", order);
                    node.put("customerId", customer.id());
                    node.put("fromCart", true);
                    node.withArray("lines").remove(1);
                    ((ObjectNode) node.at("/lines/0"))
                            .put("sku", sku.value())
                            .put("quantity", quantity);
                });
    }
}
