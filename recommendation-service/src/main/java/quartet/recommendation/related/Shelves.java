package quartet.recommendation.related;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/** Keeps the newest shelf in memory, so that it outlives a Neo4j that is down. */
@Component
class Shelves {

    private static final Logger log = LoggerFactory.getLogger(Shelves.class);
    private static final int MOST_ARTICLES = 200_000;

    /* A product of which no stock event came is for sale: it was never said to be sold out. */
    private static final String ARTICLES =
            """
            MATCH (p:Product)
            OPTIONAL MATCH (p)-[:IN_CATEGORY]->(c:Category)
            RETURN p.sku AS sku, c.name AS category, p.price AS price,
                   coalesce(p.n, 0) AS orders, coalesce(p.w, 0.0) AS weight,
                   coalesce(p.active, true) AND coalesce(p.inStock, true) AS forSale
            LIMIT $limit
            """;

    private final Neo4jClient neo4j;
    private final Clock clock;
    private volatile @Nullable Shelf newest;

    Shelves(Neo4jClient neo4j, Clock clock) {
        this.neo4j = neo4j;
        this.clock = clock;
    }

    /** Empty until the graph could be read once. */
    Optional<Shelf> newest() {
        return Optional.ofNullable(newest);
    }

    @Scheduled(fixedDelayString = "${quartet.related.refresh-every}")
    void refresh() {
        try {
            var asOf = clock.instant();
            newest =
                    new Shelf(
                            asOf,
                            neo4j.query(ARTICLES)
                                    .bind(MOST_ARTICLES)
                                    .to("limit")
                                    .fetchAs(Article.class)
                                    .mappedBy((_, row) -> article(row))
                                    .all());
        } catch (RuntimeException failure) {
            log.warn("The shelf stays as it was: {}", failure.getMessage());
        }
    }

    private static Article article(Record row) {
        return new Article(
                row.get("sku").asString(),
                row.get("category").isNull() ? null : row.get("category").asString(),
                row.get("price").isNull() ? null : row.get("price").asLong(),
                row.get("orders").asLong(),
                row.get("weight").asDouble(),
                row.get("forSale").asBoolean());
    }
}
