package quartet.recommendation.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.GraphDatabase;
import org.springframework.data.neo4j.core.Neo4jClient;

import quartet.recommendation.graph.ShopFixture;
import quartet.recommendation.problems.NotAvailable;
import quartet.recommendation.problems.NotFound;
import quartet.recommendation.related.RelatedAnswer.Source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

class RelatedProductsTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final ShopFixture shop = new ShopFixture();

    @Test
    void answersFromTheGraph() {
        shop.sold(2, "MUG", "SPOON");

        var answer = related(shop.neo4j()).to(shop.sku("MUG"), 10);

        assertThat(answer.source()).isEqualTo(Source.graph);
        assertThat(answer.orders()).isEqualTo(2);
        assertThat(answer.asOf()).isEqualTo(CLOCK.instant());
        assertThat(answer.items()).extracting(RelatedAnswer.Item::rank).containsExactly(1);
    }

    @Test
    void fallsBackWhereTheGraphHasNothing() {
        shop.listed("MUG", shop.sku("KITCHEN"), 1000);
        shop.listed("CUP", shop.sku("KITCHEN"), 1200);

        var answer = related(shop.neo4j()).to(shop.sku("MUG"), 1);

        assertThat(answer.source()).isEqualTo(Source.fallback);
        assertThat(answer.orders()).isZero();
        assertThat(answer.items())
                .extracting(RelatedAnswer.Item::sku)
                .containsExactly(shop.sku("CUP"));
    }

    @Test
    void refusesAProductNobodyKnows() {
        assertThatThrownBy(() -> related(shop.neo4j()).to(shop.sku("UNKNOWN"), 10))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void answersFromMemoryWhileTheGraphIsDownAndClaimsNoNumberOfOrders() {
        shop.sold(2, "MUG", "SPOON");
        var shelves = new Shelves(shop.neo4j(), CLOCK);
        shelves.refresh();

        var answer = related(nobodyThere(), shelves).to(shop.sku("MUG"), 5);

        assertThat(answer.source()).isEqualTo(Source.fallback);
        assertThat(answer.orders()).isNull();
        assertThat(answer.items()).isNotEmpty();
    }

    @Test
    void saysSoIfItNeverSawTheGraph() {
        assertThatThrownBy(() -> related(nobodyThere()).to("MUG", 5))
                .isInstanceOf(NotAvailable.class);
    }

    private static RelatedProducts related(Neo4jClient neo4j) {
        return related(neo4j, new Shelves(neo4j, CLOCK));
    }

    private static RelatedProducts related(Neo4jClient neo4j, Shelves shelves) {
        var properties = new RelatedProperties(Duration.ofSeconds(20), Duration.ofMinutes(1));
        return new RelatedProducts(new BoughtTogether(neo4j), shelves, CLOCK, properties);
    }

    private static Neo4jClient nobodyThere() {
        return Neo4jClient.create(GraphDatabase.driver("bolt://127.0.0.1:1"));
    }
}
