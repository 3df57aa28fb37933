package quartet.recommendation.related;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import quartet.recommendation.graph.Decay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Asks the graph what was bought together with a product. */
@Component
class BoughtTogether {

    private static final String SUBJECT =
            """
            MATCH (p:Product {sku: $sku})
            RETURN coalesce(p.n, 0) AS orders, coalesce(p.w, 0.0) AS weight, p.lastAt AS lastAt
            """;

    /*
     * The score is Affinity's, repeated here so that only the best rows leave Neo4j. Products seen
     * together twice or more come first: in a shop of thousands, once is a coincidence.
     */
    private static final String OTHERS =
            """
            MATCH (p:Product {sku: $sku})-[r:BOUGHT_WITH]-(q:Product)
            WHERE coalesce(q.active, true) AND coalesce(q.inStock, true) AND q.w > 0
            WITH q, r, r.w / $orderWeight AS c
            WITH q, r, r.w / sqrt($weight * q.w) * c / (c + $shrinkage) AS score
            RETURN q.sku AS sku, r.n AS together, r.w AS pair, q.w AS weight
            ORDER BY r.n > 1 DESC, score DESC, q.sku LIMIT $limit
            """;

    private final Neo4jClient neo4j;

    BoughtTogether(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * A product in the graph.
     *
     * @param lastAt when it was last sold; null if never
     */
    record Subject(String sku, long orders, double weight, @Nullable Instant lastAt) {}

    /** Empty if nobody has ever heard of this product. */
    Optional<Subject> find(String sku) {
        return neo4j.query(SUBJECT)
                .bind(sku)
                .to("sku")
                .fetchAs(Subject.class)
                .mappedBy((_, row) -> subject(sku, row))
                .one();
    }

    /**
     * The best first. Of pairs seen once only if there are no others.
     *
     * <p>The evidence is counted in orders of the time when the product was last sold, not of
     * today: otherwise what has not sold for a year, or history that was imported, would count as
     * nothing.
     */
    List<Suggestion> suggest(Subject subject, int limit) {
        if (subject.lastAt == null || subject.weight <= 0) {
            return List.of();
        }
        double orderWeight = Decay.weight(subject.lastAt);
        var others = others(subject, orderWeight, limit);
        boolean seenTwice = others.stream().anyMatch(other -> other.together > 1);
        return others.stream()
                .filter(other -> other.together > 1 || !seenTwice)
                .map(other -> other.suggestion(subject, orderWeight))
                .toList();
    }

    private Collection<Other> others(Subject subject, double orderWeight, int limit) {
        return neo4j.query(OTHERS)
                .bind(subject.sku)
                .to("sku")
                .bind(subject.weight)
                .to("weight")
                .bind(orderWeight)
                .to("orderWeight")
                .bind(Affinity.SHRINKAGE)
                .to("shrinkage")
                .bind(limit)
                .to("limit")
                .fetchAs(Other.class)
                .mappedBy((_, row) -> Other.of(row))
                .all();
    }

    private static Subject subject(String sku, Record row) {
        var lastAt = row.get("lastAt");
        return new Subject(
                sku,
                row.get("orders").asLong(),
                row.get("weight").asDouble(),
                lastAt.isNull() ? null : lastAt.asZonedDateTime().toInstant());
    }

    private record Other(String sku, long together, double pair, double weight) {

        static Other of(Record row) {
            return new Other(
                    row.get("sku").asString(),
                    row.get("together").asLong(),
                    row.get("pair").asDouble(),
                    row.get("weight").asDouble());
        }

        Suggestion suggestion(Subject subject, double orderWeight) {
            double score =
                    Affinity.score(
                            pair / orderWeight, subject.weight / orderWeight, weight / orderWeight);
            return new Suggestion(sku, score, Reason.boughtTogether(together, subject.orders));
        }
    }
}
