package quartet.recommendation.graph;

import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who placed an order and what it contains: the facts from which all counts could be rebuilt. */
@Component
class Contents {

    private static final String WRITE =
            """
            UNWIND $orders AS e
            MATCH (o:Order {orderId: e.orderId})
            MERGE (c:Customer {customerId: e.customerId})
            CREATE (c)-[:PLACED]->(o)
            WITH o, e
            UNWIND e.lines AS line
            MATCH (p:Product {sku: line.sku})
            CREATE (o)-[:CONTAINS {qty: line.qty}]->(p)
            """;

    private static final String READ =
            """
            UNWIND $orders AS orderId
            MATCH (c:Customer)-[:PLACED]->(o:Order {orderId: orderId})
            OPTIONAL MATCH (o)-[line:CONTAINS]->(p:Product)
            WITH c, o, line, p WHERE p IS NOT NULL
            RETURN o.orderId AS orderId, c.customerId AS customerId, o.at AS at,
                   collect({sku: p.sku, qty: line.qty}) AS lines
            """;

    private final Neo4jClient neo4j;

    Contents(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * Writes them, once: only for orders just claimed for the first time. Products exist. By
     * customer, the order in which those are locked.
     */
    void write(Collection<Basket> baskets) {
        var orders =
                baskets.stream()
                        .sorted(Comparator.comparing(Basket::customerId))
                        .map(Contents::parameters)
                        .toList();
        neo4j.query(WRITE).bind(orders).to("orders").run();
    }

    /** What was written, so that a cancellation takes away exactly what was added. */
    Collection<Basket> read(List<String> orderIds) {
        return neo4j.query(READ)
                .bind(orderIds)
                .to("orders")
                .fetchAs(Basket.class)
                .mappedBy((_, row) -> basket(row))
                .all();
    }

    private static Map<String, Object> parameters(Basket basket) {
        var lines =
                basket.units().entrySet().stream()
                        .map(line -> Map.of("sku", line.getKey(), "qty", line.getValue()))
                        .toList();
        return Map.of(
                "orderId", basket.orderId(), "customerId", basket.customerId(), "lines", lines);
    }

    private static Basket basket(Record row) {
        var units = new TreeMap<String, Long>();
        for (var line : row.get("lines").values()) {
            units.put(line.get("sku").asString(), line.get("qty").asLong());
        }
        return new Basket(
                row.get("orderId").asString(),
                row.get("customerId").asString(),
                row.get("at").asZonedDateTime().toInstant(),
                units);
    }
}
