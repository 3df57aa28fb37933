package quartet.recommendation.graph;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edges between products that were bought together, once per pair, from the smaller SKU to the
 * larger.
 *
 * <p>Not by MERGE: that looks along a node's edges again for each pair. Here the edges of a product
 * are walked once, those that change are changed, and the rest is made. Nobody else can make them
 * meanwhile, since both ends are locked ({@link Counts}).
 */
@Component
class Pairs {

    private static final String CHANGE =
            """
            UNWIND $products AS d
            MATCH (a:Product {sku: d.sku})-[r:BOUGHT_WITH]->(b:Product)
            WITH d, r, b.sku AS sku
            WITH d, r, sku, d.pairs[sku] AS more
            WHERE more IS NOT NULL
            SET r.n = r.n + more[0], r.w = r.w + more[1]
            RETURN d.sku AS a, collect(sku) AS changed
            """;

    private static final String MAKE =
            """
            UNWIND $products AS d
            MATCH (a:Product {sku: d.sku})
            UNWIND d.pairs AS pair
            MATCH (b:Product {sku: pair[0]})
            CREATE (a)-[:BOUGHT_WITH {n: pair[1], w: pair[2]}]->(b)
            """;

    private final Neo4jClient neo4j;

    Pairs(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A product and those others to which it already had an edge. */
    private record Changed(String sku, Set<String> others) {

        static Changed of(Record row) {
            var others = new HashSet<>(row.get("changed").asList(Value::asString));
            return new Changed(row.get("a").asString(), others);
        }
    }

    /** Adds a tally to the edges. Products exist and are locked. */
    void add(Tally tally) {
        if (tally.together().isEmpty()) {
            return;
        }
        var changed = change(tally);
        var made = new ArrayList<Map<String, Object>>();
        tally.together()
                .forEach(
                        (a, pairs) -> {
                            var missing = missing(pairs, changed.getOrDefault(a, Set.of()));
                            if (!missing.isEmpty()) {
                                made.add(Map.of("sku", a, "pairs", missing));
                            }
                        });
        if (!made.isEmpty()) {
            neo4j.query(MAKE).bind(made).to("products").run();
        }
    }

    private Map<String, Set<String>> change(Tally tally) {
        var rows =
                tally.together().entrySet().stream()
                        .map(a -> Map.of("sku", a.getKey(), "pairs", byOther(a.getValue())))
                        .toList();
        var changed = new HashMap<String, Set<String>>();
        neo4j.query(CHANGE)
                .bind(rows)
                .to("products")
                .fetchAs(Changed.class)
                .mappedBy((_, row) -> Changed.of(row))
                .all()
                .forEach(some -> changed.put(some.sku, some.others));
        return changed;
    }

    private static Map<String, List<Object>> byOther(Map<String, Worth> pairs) {
        var rows = HashMap.<String, List<Object>>newHashMap(pairs.size());
        pairs.forEach((b, worth) -> rows.put(b, List.of(worth.n(), worth.w())));
        return rows;
    }

    private static List<List<Object>> missing(Map<String, Worth> pairs, Set<String> changed) {
        return pairs.entrySet().stream()
                .filter(b -> !changed.contains(b.getKey()))
                .map(b -> List.<Object>of(b.getKey(), b.getValue().n(), b.getValue().w()))
                .toList();
    }
}
