package quartet.recommendation.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** The constraints without which two writers could make one product twice. */
@Component
class GraphSchema {

    private static final List<String> CONSTRAINTS =
            List.of(
                    "CREATE CONSTRAINT order_id IF NOT EXISTS"
                            + " FOR (o:Order) REQUIRE o.orderId IS UNIQUE",
                    "CREATE CONSTRAINT customer_id IF NOT EXISTS"
                            + " FOR (c:Customer) REQUIRE c.customerId IS UNIQUE",
                    "CREATE CONSTRAINT product_sku IF NOT EXISTS"
                            + " FOR (p:Product) REQUIRE p.sku IS UNIQUE",
                    "CREATE CONSTRAINT category_name IF NOT EXISTS"
                            + " FOR (c:Category) REQUIRE c.name IS UNIQUE");

    private final Neo4jClient neo4j;
    private volatile boolean there;

    GraphSchema(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * Makes the constraints unless they are there; every writer asks first, so that nothing is ever
     * written without them. Throws while Neo4j is down.
     */
    void ensure() {
        if (!there) {
            CONSTRAINTS.forEach(constraint -> neo4j.query(constraint).run());
            neo4j.query("CALL db.awaitIndexes(60)").run();
            there = true;
        }
    }
}
