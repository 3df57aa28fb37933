package quartet.recommendation.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tidies up after cancellations: edges that count nothing go, and what was last is asked again. */
@Component
class Leftovers {

    private static final String EMPTY_PAIRS =
            "UNWIND $skus AS sku MATCH (:Product {sku: sku})-[r:BOUGHT_WITH]-(:Product)"
                    + " WHERE r.n = 0 DELETE r";

    private static final String EMPTY_PURCHASES =
            "UNWIND $customers AS id MATCH (:Customer {customerId: id})-[r:BOUGHT]->(:Product)"
                    + " WHERE r.n = 0 DELETE r";

    private static final String LAST_SOLD =
            """
            UNWIND $skus AS sku
            MATCH (p:Product {sku: sku})
            OPTIONAL MATCH (p)<-[:CONTAINS]-(o:Order {state: 'APPLIED'})
            WITH p, max(o.at) AS lastAt
            SET p.lastAt = lastAt
            """;

    private static final String LAST_BOUGHT =
            """
            UNWIND $purchases AS bought
            MATCH (c:Customer {customerId: bought.customerId})
            UNWIND bought.skus AS sku
            MATCH (c)-[r:BOUGHT]->(p:Product {sku: sku})
            MATCH (c)-[:PLACED]->(o:Order {state: 'APPLIED'})-[:CONTAINS]->(p)
            WITH r, max(o.at) AS lastAt
            SET r.lastAt = lastAt
            """;

    private final Neo4jClient neo4j;

    Leftovers(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** Comes last in the transaction that took these orders away. */
    void of(Collection<Basket> removed) {
        if (removed.isEmpty()) {
            return;
        }
        var skus = removed.stream().flatMap(b -> b.units().keySet().stream()).distinct().toList();
        var customers = removed.stream().map(Basket::customerId).distinct().toList();
        neo4j.query(EMPTY_PAIRS).bind(skus).to("skus").run();
        neo4j.query(EMPTY_PURCHASES).bind(customers).to("customers").run();
        neo4j.query(LAST_SOLD).bind(skus).to("skus").run();
        var purchases = removed.stream().map(Leftovers::purchase).toList();
        neo4j.query(LAST_BOUGHT).bind(purchases).to("purchases").run();
    }

    private static Map<String, Object> purchase(Basket basket) {
        return Map.of(
                "customerId", basket.customerId(), "skus", List.copyOf(basket.units().keySet()));
    }
}
