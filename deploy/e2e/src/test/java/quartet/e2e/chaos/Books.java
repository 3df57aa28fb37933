package quartet.e2e.chaos;

import quartet.e2e.Answer;
import quartet.e2e.Client;
import quartet.local.check.dump.Level;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What is in the house of an order's products, and what the payment provider knows of the order.
 *
 * @param levels of each line
 */
record Books(List<Level> levels, JsonNode payment) {

    static Books of(ShakyShop shop, OneOrder order) {
        var catalog = shop.operator();
        var levels =
                OneOrder.LINES.stream()
                        .map(line -> level(catalog.get("/api/stock/" + line.sku())))
                        .toList();
        var provider = new Client(URI.create(shop.system().address("payments")), Map.of());
        return new Books(levels, provider.get("/authorisations/" + order.id()).body());
    }

    /** What the provider did for the order, one word each: {@code AUTHORISE}, {@code CAPTURE}. */
    List<String> paid() {
        return StreamSupport.stream(payment.path("ledger").spliterator(), false)
                .map(line -> line.path("kind").asString(""))
                .toList();
    }

    private static Level level(Answer stock) {
        return new Level(
                stock.number("/warehouses/W1/total"),
                stock.number("/warehouses/W1/available"),
                stock.number("/warehouses/W1/reserved"),
                stock.number("/warehouses/W1/damaged"));
    }
}
