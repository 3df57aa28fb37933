package quartet.recommendation.related;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.recommendation.related.Reason.Code;

import java.time.Instant;
import java.util.List;

class ShelfTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Article MUG = article("MUG", "Kitchen", 1000, 5);
    private static final Article CUP = article("CUP", "Kitchen", 1900, 2);
    private static final Article OVEN = article("OVEN", "Kitchen", 40000, 9);
    private static final Article SPADE = article("SPADE", "Garden", 1500, 20);
    private static final Article RAKE = article("RAKE", "Garden", 1200, 0);

    private final Shelf shelf = new Shelf(NOON, List.of(MUG, CUP, OVEN, SPADE, RAKE));

    @Test
    void goesFromNeighboursToTheCategoryToTheShopToWhatIsUnsold() {
        assertThat(shelf.beside("MUG", 10))
                .extracting(Suggestion::sku)
                .containsExactly("CUP", "OVEN", "SPADE", "RAKE");
        assertThat(shelf.beside("MUG", 10))
                .extracting(suggestion -> suggestion.reason().code())
                .containsExactly(Code.SIMILAR, Code.TOP_IN_CATEGORY, Code.BEST_SELLER, Code.NEW);
    }

    @Test
    void hasBestSellersForAProductItDoesNotKnow() {
        assertThat(shelf.beside("NEWCOMER", 2))
                .extracting(Suggestion::sku)
                .containsExactly("SPADE", "OVEN");
    }

    @Test
    void scoresByTheBestSellerOfTheShop() {
        assertThat(shelf.beside("MUG", 3))
                .extracting(Suggestion::score)
                .containsExactly(0.1, 0.45, 1.0);
    }

    @Test
    void leavesOutWhatIsNotForSale() {
        var soldOut = new Article("CUP", "Kitchen", 1900L, 2, 2, false);

        assertThat(new Shelf(NOON, List.of(MUG, soldOut)).beside("MUG", 10)).isEmpty();
    }

    @Test
    void claimsNothingOfAShopThatHasSoldNothing() {
        var shop = new Shelf(NOON, List.of(RAKE, article("POT", "Garden", 90000, 0)));

        assertThat(shop.beside("MUG", 10))
                .allSatisfy(
                        suggestion -> {
                            assertThat(suggestion.score()).isZero();
                            assertThat(suggestion.reason().code()).isEqualTo(Code.NEW);
                        });
    }

    @Test
    void comparesNoPricesItDoesNotKnow() {
        var unpriced = new Article("JAR", "Kitchen", null, 1, 1, true);

        assertThat(new Shelf(NOON, List.of(MUG, unpriced)).beside("JAR", 1).getFirst().reason())
                .isEqualTo(Reason.topInCategory(MUG));
    }

    private static Article article(String sku, String category, long price, long orders) {
        return new Article(sku, category, price, orders, orders, true);
    }
}
