package quartet.recommendation.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;

/**
 * Keeps on each product what decides whether it may be recommended. The newest event wins by seq,
 * which is compared under the product's lock.
 */
@Component
class ProductGraph {

    private static final String LISTINGS =
            """
            UNWIND $news AS e
            MERGE (p:Product {sku: e.sku})
            SET p.lock = true
            WITH p, e WHERE e.seq > coalesce(p.seq, 0)
            SET p.seq = e.seq, p.title = e.title, p.price = e.price, p.active = e.active
            WITH p, e
            OPTIONAL MATCH (p)-[old:IN_CATEGORY]->(c:Category) WHERE c.name <> e.category
            DELETE old
            WITH DISTINCT p, e
            MERGE (c:Category {name: e.category})
            MERGE (p)-[:IN_CATEGORY]->(c)
            """;

    private static final String STOCK =
            """
            UNWIND $news AS e
            MERGE (p:Product {sku: e.sku})
            SET p.lock = true
            WITH p, e WHERE e.seq > coalesce(p.stockSeq, 0)
            SET p.stockSeq = e.seq, p.inStock = e.inStock
            """;

    private final Neo4jClient neo4j;
    private final TransactionOperations transactions;
    private final GraphSchema schema;

    ProductGraph(Neo4jClient neo4j, TransactionOperations transactions, GraphSchema schema) {
        this.neo4j = neo4j;
        this.transactions = transactions;
        this.schema = schema;
    }

    void list(List<Listing> listings) {
        write(LISTINGS, ProductNews.newest(listings).stream().map(ProductGraph::row).toList());
    }

    void stock(List<StockLevel> levels) {
        write(STOCK, ProductNews.newest(levels).stream().map(ProductGraph::row).toList());
    }

    private void write(String cypher, List<Map<String, Object>> news) {
        schema.ensure();
        transactions.executeWithoutResult(_ -> neo4j.query(cypher).bind(news).to("news").run());
    }

    private static Map<String, Object> row(Listing listing) {
        return Map.of(
                "sku", listing.sku(),
                "seq", listing.seq(),
                "title", listing.title(),
                "price", listing.pricing().price(),
                "active", listing.status() == Listing.Status.ACTIVE,
                "category", listing.category().primary());
    }

    private static Map<String, Object> row(StockLevel level) {
        return Map.of("sku", level.sku(), "seq", level.seq(), "inStock", level.inStock());
    }
}
