package quartet.recommendation.graph;

import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Decides, inside a transaction, which order events are news. */
@Component
class Claims {

    /*
     * The write to lock takes the node's lock before seq is read: of two writers with the same
     * order the second waits, and then sees what the first has written. A node MERGE is only safe
     * from twins under the uniqueness constraint. Reversed is final: a sale is cancelled once.
     */
    private static final String CLAIM =
            """
            UNWIND $orders AS e
            MERGE (o:Order {orderId: e.orderId})
              ON CREATE SET o.seq = -1, o.state = 'NEW', o.at = e.at, o.n = e.n
            SET o.lock = true
            WITH o, e, o.state AS before
            WHERE e.seq > o.seq AND before <> 'REVERSED'
            SET o.seq = e.seq, o.state = e.state
            RETURN o.orderId AS orderId, before
            """;

    private final Neo4jClient neo4j;

    Claims(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** An order whose recorded state has just changed. */
    record Claim(String orderId, OrderState before) {

        private static Claim of(Record row) {
            return new Claim(
                    row.get("orderId").asString(),
                    OrderState.valueOf(row.get("before").asString()));
        }
    }

    /** Claims those that are newer than the graph; the others are left out. */
    Collection<Claim> claim(List<OrderChange> sortedChanges) {
        var orders = sortedChanges.stream().map(Claims::parameters).toList();
        return neo4j.query(CLAIM)
                .bind(orders)
                .to("orders")
                .fetchAs(Claim.class)
                .mappedBy((_, row) -> Claim.of(row))
                .all();
    }

    private static Map<String, Object> parameters(OrderChange change) {
        return Map.of(
                "orderId", change.orderId(),
                "seq", change.seq(),
                "state", change.state().name(),
                "at", change.basket().at().atZone(ZoneOffset.UTC),
                "n", change.basket().size());
    }
}
