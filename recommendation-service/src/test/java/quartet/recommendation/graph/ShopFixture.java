package quartet.recommendation.graph;

import org.springframework.data.neo4j.core.Neo4jClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shop of its own in the real graph, for tests of what reads it. */
public final class ShopFixture {

    private final GraphFixture graph = new GraphFixture();
    private final Orders orders = new Orders();
    private int placed;

    public Neo4jClient neo4j() {
        return graph.neo4j;
    }

    public String sku(String product) {
        return orders.prefix() + product;
    }

    /** So many orders of one unit of each, a minute apart. */
    public void sold(int times, String... products) {
        for (int i = 0; i < times; i++) {
            var units = new TreeMap<String, Long>();
            List.of(products).forEach(product -> units.put(sku(product), 1L));
            var at = Orders.MORNING.plus(Duration.ofMinutes(placed));
            var id = orders.orderId(placed++);
            var basket = new Basket(id, orders.customer(placed % 7), at, units);
            graph.orders.apply(List.of(Orders.confirmed(basket)));
        }
    }

    public void listed(String product, String category, long price) {
        list(product, category, price, Listing.Status.ACTIVE);
    }

    public void discontinued(String product) {
        list(product, "Past", 100, Listing.Status.DISCONTINUED);
    }

    public void soldOut(String product) {
        var none = Map.of("W1", new StockLevel.Level(0));
        graph.products.stock(List.of(new StockLevel(sku(product), 1, none)));
    }

    private void list(String product, String category, long price, Listing.Status status) {
        graph.products.list(
                List.of(
                        new Listing(
                                sku(product),
                                1,
                                product,
                                new Listing.Category(category),
                                new Listing.Pricing(price),
                                status)));
    }
}
