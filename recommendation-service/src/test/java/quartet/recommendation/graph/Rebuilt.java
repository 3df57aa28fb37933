package quartet.recommendation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.stream.Collectors.toMap;

import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;

import java.util.HashMap;
import java.util.Map;

/** All counts of a shop as they would be if they were made anew from what its orders contain. */
final class Rebuilt {

    private final Neo4jClient neo4j;
    private final String prefix;

    Rebuilt(Neo4jClient neo4j, String prefix) {
        this.neo4j = neo4j;
        this.prefix = prefix;
    }

    /**
     * The counts in the graph are those, n exactly and w but for rounding, and nothing is double.
     */
    void equalsTheGraph() {
        var tally = new Tally();
        var ids = rows("MATCH (o:Order {state: 'APPLIED'})-[:CONTAINS]->(p) ", "o.orderId");
        new Contents(neo4j).read(java.util.List.copyOf(ids)).forEach(tally::add);
        same(
                flat(tally.together()),
                counts("MATCH (a:Product)-[r:BOUGHT_WITH]->(p:Product)", "sku"));
        same(
                flat(tally.bought()),
                counts("MATCH (a:Customer)-[r:BOUGHT]->(p:Product)", "customerId"));
        same(
                tally.products(),
                read(
                        "MATCH (p:Product) WHERE p.n > 0 AND p.sku STARTS WITH $prefix"
                                + " RETURN p.sku AS key, p.n AS n, p.w AS w, p.lastAt AS at"));
    }

    private Map<String, Worth> counts(String match, String key) {
        return read(
                match
                        + " WHERE p.sku STARTS WITH $prefix RETURN a."
                        + key
                        + " + '+' + p.sku AS key, r.n AS n, r.w AS w, r.lastAt AS at");
    }

    private java.util.Collection<String> rows(String match, String what) {
        return neo4j.query(match + "WHERE p.sku STARTS WITH $prefix RETURN DISTINCT " + what)
                .bind(prefix)
                .to("prefix")
                .fetchAs(String.class)
                .all();
    }

    private Map<String, Worth> read(String cypher) {
        return neo4j
                .query(cypher)
                .bind(prefix)
                .to("prefix")
                .fetchAs(Row.class)
                .mappedBy((_, row) -> Row.of(row))
                .all()
                .stream()
                .collect(toMap(Row::key, Row::worth));
    }

    private record Row(String key, Worth worth) {

        static Row of(Record row) {
            var at = row.get("at");
            return new Row(
                    row.get("key").asString(),
                    new Worth(
                            row.get("n").asLong(),
                            row.get("w").asDouble(),
                            at.isNull() ? null : at.asZonedDateTime().toInstant()));
        }
    }

    private static Map<String, Worth> flat(Map<String, Map<String, Worth>> edges) {
        var flat = new HashMap<String, Worth>();
        edges.forEach((a, others) -> others.forEach((b, worth) -> flat.put(a + "+" + b, worth)));
        return flat;
    }

    private static void same(Map<String, Worth> expected, Map<String, Worth> actual) {
        assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (key, worth) -> {
                    var found = actual.getOrDefault(key, new Worth(0, 0, null));
                    assertThat(found.n()).as(key).isEqualTo(worth.n());
                    assertThat(found.w()).as(key).isCloseTo(worth.w(), within(worth.w() * 1e-9));
                    if (found.lastAt() != null) {
                        assertThat(found.lastAt()).as(key).isEqualTo(worth.lastAt());
                    }
                });
    }
}
