package quartet.recommendation.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Counts of orders on products, and on who bought them. Every product that a transaction touches is
 * locked here, in sorted order, before anything of it is read: so counts never lose an update, and
 * two writers cannot wait for each other.
 */
@Component
class Counts {

    private static final String PRODUCTS =
            """
            UNWIND $products AS d
            MERGE (p:Product {sku: d.sku})
            SET p.lock = true
            WITH p, d, coalesce(p.n, 0) + d.n AS n, coalesce(p.w, 0.0) + d.w AS w
            SET p.n = n,
                p.w = CASE WHEN n = 0 THEN 0.0 ELSE w END,
                p.lastAt = CASE WHEN d.at IS NULL OR p.lastAt > d.at THEN p.lastAt ELSE d.at END
            """;

    private static final String BOUGHT =
            """
            UNWIND $customers AS d
            MATCH (c:Customer {customerId: d.customerId})
            UNWIND d.products AS line
            MATCH (p:Product {sku: line.sku})
            MERGE (c)-[r:BOUGHT]->(p)
              ON CREATE SET r.n = 0, r.w = 0.0
            SET r.n = r.n + line.n,
                r.w = r.w + line.w,
                r.lastAt =
                  CASE WHEN line.at IS NULL OR r.lastAt > line.at THEN r.lastAt ELSE line.at END
            """;

    private final Neo4jClient neo4j;

    Counts(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** Makes missing products, locks all, and counts. Comes first. */
    void ofProducts(Tally tally) {
        var rows =
                tally.products().entrySet().stream()
                        .map(product -> product.getValue().row("sku", product.getKey()))
                        .toList();
        neo4j.query(PRODUCTS).bind(rows).to("products").run();
    }

    /** Counts who bought what. Customers exist. */
    void ofCustomers(Tally tally) {
        var rows =
                tally.bought().entrySet().stream()
                        .map(customer -> row(customer.getKey(), customer.getValue()))
                        .toList();
        neo4j.query(BOUGHT).bind(rows).to("customers").run();
    }

    private static Map<String, Object> row(String customerId, Map<String, Worth> bought) {
        var products =
                bought.entrySet().stream()
                        .map(line -> line.getValue().row("sku", line.getKey()))
                        .toList();
        return Map.of("customerId", customerId, "products", products);
    }
}
