package quartet.recommendation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.recommendation.graph.Listing.Status;

import java.util.List;
import java.util.Map;

class ProductGraphTests {

    private final GraphFixture graph = new GraphFixture();
    private final String sku = new Orders().sku(1);

    @Test
    void keepsTheNewestListingWhateverArrivesLast() {
        graph.products.list(List.of(listing(3, "Kitchen", Status.DISCONTINUED)));
        graph.products.list(List.of(listing(2, "Garden", Status.ACTIVE)));

        assertThat(product()).containsEntry("active", false).containsEntry("category", "Kitchen");
    }

    @Test
    void takesTheNewestOfOneDelivery() {
        graph.products.list(
                List.of(
                        listing(1, "Kitchen", Status.ACTIVE),
                        listing(3, "Garden", Status.ACTIVE),
                        listing(2, "Kitchen", Status.DISCONTINUED)));

        assertThat(product()).containsEntry("active", true).containsEntry("category", "Garden");
    }

    @Test
    void movesAProductToItsNewCategory() {
        graph.products.list(List.of(listing(1, "Kitchen", Status.ACTIVE)));
        graph.products.list(List.of(listing(2, "Garden", Status.ACTIVE)));

        assertThat(product()).containsEntry("category", "Garden");
    }

    @Test
    void keepsTheNewestStockLevelApartFromTheListing() {
        graph.products.list(List.of(listing(9, "Kitchen", Status.ACTIVE)));
        graph.products.stock(List.of(level(4, 0), level(3, 7)));
        graph.products.stock(List.of(level(2, 7)));

        assertThat(product()).containsEntry("inStock", false).containsEntry("active", true);
    }

    @Test
    void isInStockIfAnyWarehouseHasSome() {
        var after = Map.of("W1", new StockLevel.Level(0), "W2", new StockLevel.Level(1));

        graph.products.stock(List.of(new StockLevel(sku, 1, after)));

        assertThat(product()).containsEntry("inStock", true);
    }

    private Listing listing(long seq, String category, Status status) {
        return new Listing(
                sku,
                seq,
                "A thing",
                new Listing.Category(category),
                new Listing.Pricing(1299),
                status);
    }

    private StockLevel level(long seq, long available) {
        return new StockLevel(sku, seq, Map.of("W1", new StockLevel.Level(available)));
    }

    private Map<String, Object> product() {
        return graph.neo4j
                .query(
                        """
                        MATCH (p:Product {sku: $sku})
                        OPTIONAL MATCH (p)-[:IN_CATEGORY]->(c:Category)
                        RETURN p.active AS active, p.inStock AS inStock, c.name AS category
                        """)
                .bind(sku)
                .to("sku")
                .fetch()
                .one()
                .orElseThrow();
    }
}
