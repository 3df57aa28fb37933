package quartet.recommendation.progress;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/** Counts what is in the graph. */
@Component
class Progress {

    private static final String TOTALS =
            """
            CALL () { MATCH (o:Order) WHERE o.state = 'APPLIED' RETURN count(o) AS orders }
            CALL () { MATCH (o:Order) WHERE o.state = 'REVERSED' RETURN count(o) AS reversed }
            CALL () { MATCH (p:Product) RETURN count(p) AS products }
            CALL () { MATCH ()-[r:BOUGHT_WITH]->() RETURN count(r) AS pairs }
            RETURN orders, reversed, products, pairs
            """;

    private static final String UNITS =
            """
            MATCH (p:Product {sku: $sku})
            OPTIONAL MATCH (p)<-[line:CONTAINS]-(:Order {state: 'APPLIED'})
            RETURN p.sku AS sku, coalesce(sum(line.qty), 0) AS units, count(line) AS orders
            """;

    private final Neo4jClient neo4j;
    private final Lag lag;
    private final Clock clock;

    Progress(Neo4jClient neo4j, Lag lag, Clock clock) {
        this.neo4j = neo4j;
        this.lag = lag;
        this.clock = clock;
    }

    GraphProgress now() {
        var waiting = lag.of("orders");
        return neo4j.query(TOTALS)
                .fetchAs(GraphProgress.class)
                .mappedBy(
                        (_, row) ->
                                new GraphProgress(
                                        row.get("orders").asLong(),
                                        row.get("reversed").asLong(),
                                        row.get("products").asLong(),
                                        row.get("pairs").asLong(),
                                        waiting,
                                        clock.instant()))
                .one()
                .orElseThrow();
    }

    /** Empty if there is no such product. */
    Optional<ProductUnits> units(String sku) {
        return neo4j.query(UNITS)
                .bind(sku)
                .to("sku")
                .fetchAs(ProductUnits.class)
                .mappedBy(
                        (_, row) ->
                                new ProductUnits(
                                        sku, row.get("units").asLong(), row.get("orders").asLong()))
                .one();
    }
}
