package quartet.recommendation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class BasketTests {

    private final Orders orders = new Orders();

    @Test
    void pairsEachTwoGoodsOnceTheSmallerFirst() {
        var basket = orders.basket(1, 1, 3, 1, 2);

        assertThat(pairs(basket))
                .containsExactly(
                        orders.sku(1) + "+" + orders.sku(2),
                        orders.sku(1) + "+" + orders.sku(3),
                        orders.sku(2) + "+" + orders.sku(3));
        assertThat(basket.pairs()).isEqualTo(3);
    }

    @Test
    void hasNoPairsWithOneKindOfGoods() {
        assertThat(pairs(orders.basket(1, 1, 7, 7))).isEmpty();
        assertThat(orders.basket(1, 1).pairs()).isZero();
    }

    @Test
    void spreadsAFixedWeightOverManyNeighbours() {
        double order = orders.basket(1, 1, 1).perProduct().w();

        assertThat(share(2, order)).isEqualTo(1);
        assertThat(share(11, order)).isEqualTo(1);
        assertThat(share(21, order)).isCloseTo(0.5, within(1e-12));
        assertThat(share(101, order)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void pairsFiftyOfMoreGoodsAlwaysTheSame() {
        var basket = many(1, 80);

        assertThat(basket.pairs()).isEqualTo(1225);
        assertThat(pairs(basket)).hasSize(1225).isEqualTo(pairs(many(1, 80)));
    }

    @Test
    void pairsOtherFiftyInAnotherOrder() {
        Set<String> common = new HashSet<>(pairs(many(1, 100)));
        common.retainAll(pairs(many(2, 100)));

        assertThat(common).hasSizeBetween(150, 600);
    }

    private double share(int goods, double order) {
        return many(1, goods).perPair().w() / order;
    }

    private Basket many(int order, int goods) {
        return orders.basket(order, 1, IntStream.range(0, goods).toArray());
    }

    private static List<String> pairs(Basket basket) {
        var pairs = new ArrayList<String>();
        basket.forEachPair((a, b) -> pairs.add(a + "+" + b));
        return pairs;
    }
}
