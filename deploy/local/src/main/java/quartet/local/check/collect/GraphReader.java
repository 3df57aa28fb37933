package quartet.local.check.collect;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

import quartet.local.check.dump.Graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what the graph holds; everything is counted inside Neo4j, a product at a time. */
final class GraphReader {

    private static final String ORDERS =
            "MATCH (o:Order {state: 'APPLIED'}) RETURN count(o) AS orders";

    private static final String PLACED =
            """
            MATCH (c:Customer)-[:PLACED]->(:Order {state: 'APPLIED'})
            RETURN count(*) AS placed, count(DISTINCT c) AS customers
            """;

    private static final String BOUGHT =
            "MATCH (:Customer)-[r:BOUGHT]->(:Product) RETURN coalesce(sum(r.n), 0) AS bought";

    private static final String PRODUCTS =
            """
            MATCH (p:Product)
            CALL (p) {
              OPTIONAL MATCH (p)<-[r:CONTAINS]-(:Order {state: 'APPLIED'})
              RETURN count(r) AS orders, coalesce(sum(r.qty), 0) AS units
            }
            CALL (p) {
              OPTIONAL MATCH (p)-[r:BOUGHT_WITH]-(:Product)
              RETURN coalesce(sum(r.n), 0) AS partners
            }
            RETURN p.sku AS sku, coalesce(p.n, 0) AS counted, orders, units, partners
            """;

    /** Keys that name more than one node, and relations that stand twice. */
    private static final List<String> TWINS =
            List.of(
                    twin("Order", "orderId"),
                    twin("Product", "sku"),
                    twin("Customer", "customerId"),
                    twin("Category", "name"),
                    twice("Product", "sku", "BOUGHT_WITH"),
                    twice("Customer", "customerId", "BOUGHT"),
                    twice("Customer", "customerId", "PLACED"),
                    twice("Order", "orderId", "CONTAINS"));

    private final String uri;

    GraphReader(String uri) {
        this.uri = uri;
    }

    private static String twin(String label, String key) {
        return "MATCH (n:%1$s) WITH n.%2$s AS k, count(*) AS n WHERE n > 1 RETURN '%1$s ' + k LIMIT 10"
                .formatted(label, key);
    }

    private static String twice(String label, String key, String relation) {
        return """
        MATCH (a:%1$s)
        CALL (a) { MATCH (a)-[r:%3$s]->(b) RETURN count(r) AS n, count(DISTINCT b) AS others }
        WITH a, n, others WHERE n > others
        RETURN '%3$s of ' + a.%2$s LIMIT 10
        """
                .formatted(label, key, relation);
    }

    Graph read() throws NotReadable {
        try (var driver = GraphDatabase.driver(uri, AuthTokens.none())) {
            var placed = one(driver, PLACED);
            return new Graph(
                    one(driver, ORDERS).get("orders").asLong(),
                    placed.get("placed").asLong(),
                    one(driver, BOUGHT).get("bought").asLong(),
                    placed.get("customers").asLong(),
                    products(driver),
                    twins(driver));
        } catch (Neo4jException | IllegalArgumentException e) {
            throw new NotReadable("neo4j", e);
        }
    }

    private static Map<String, Graph.Product> products(Driver driver) {
        var products = new HashMap<String, Graph.Product>();
        for (var row : all(driver, PRODUCTS)) {
            products.put(
                    row.get("sku").asString(),
                    new Graph.Product(
                            row.get("counted").asLong(),
                            row.get("orders").asLong(),
                            row.get("units").asLong(),
                            row.get("partners").asLong()));
        }
        return products;
    }

    private static List<String> twins(Driver driver) {
        var twins = new ArrayList<String>();
        for (var query : TWINS) {
            all(driver, query).forEach(row -> twins.add(row.get(0).asString()));
        }
        return twins;
    }

    private static Record one(Driver driver, String cypher) {
        return all(driver, cypher).getFirst();
    }

    private static List<Record> all(Driver driver, String cypher) {
        return driver.executableQuery(cypher).execute().records();
    }
}
