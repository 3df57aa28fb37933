package quartet.recommendation.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import quartet.recommendation.graph.ShopFixture;

import java.util.List;

class BoughtTogetherTests {

    private final ShopFixture shop = new ShopFixture();
    private final BoughtTogether graph = new BoughtTogether(shop.neo4j());

    @Test
    void ranksAsTheScoreSaysAndTellsWhy() {
        shop.sold(3, "MUG", "SPOON");
        shop.sold(2, "MUG", "CAKE");
        shop.sold(5, "CAKE");

        var suggestions = suggestions("MUG");

        assertThat(suggestions)
                .extracting(Suggestion::sku)
                .containsExactly(shop.sku("SPOON"), shop.sku("CAKE"));
        assertThat(suggestions.getFirst().reason().text()).isEqualTo("with this in 3 of 5 orders");
        assertThat(suggestions.getFirst().score()).isCloseTo(Affinity.score(3, 5, 3), within(0.02));
        assertThat(suggestions.getLast().score()).isCloseTo(Affinity.score(2, 5, 7), within(0.02));
    }

    @Test
    void takesWhatWasSeenOnceOnlyIfThereIsNothingElse() {
        shop.sold(1, "MUG", "PLATE");
        assertThat(suggestions("MUG"))
                .extracting(Suggestion::sku)
                .containsExactly(shop.sku("PLATE"));

        shop.sold(2, "MUG", "SPOON");
        assertThat(suggestions("MUG"))
                .extracting(Suggestion::sku)
                .containsExactly(shop.sku("SPOON"));
    }

    @Test
    void leavesOutWhatCannotBeBought() {
        shop.sold(2, "MUG", "SPOON");
        shop.sold(2, "MUG", "CAKE");
        shop.sold(2, "MUG", "PLATE");
        shop.soldOut("SPOON");
        shop.discontinued("CAKE");

        assertThat(suggestions("MUG"))
                .extracting(Suggestion::sku)
                .containsExactly(shop.sku("PLATE"));
    }

    @Test
    void givesAsManyAsAsked() {
        for (var other : List.of("A", "B", "C", "D")) {
            shop.sold(2, "MUG", other);
        }
        var subject = graph.find(shop.sku("MUG")).orElseThrow();

        assertThat(graph.suggest(subject, 3)).hasSize(3);
    }

    @Test
    void tellsAnUnknownProductFromOneNobodyBought() {
        shop.discontinued("UNSOLD");

        assertThat(graph.find(shop.sku("NEVER-HEARD-OF"))).isEmpty();
        var unsold = graph.find(shop.sku("UNSOLD")).orElseThrow();
        assertThat(unsold.orders()).isZero();
        assertThat(graph.suggest(unsold, 10)).isEmpty();
    }

    private List<Suggestion> suggestions(String product) {
        return graph.suggest(graph.find(shop.sku(product)).orElseThrow(), 10);
    }
}
