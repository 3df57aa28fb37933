package quartet.recommendation.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The goods of one order, and what they are worth to the graph.
 *
 * <p>A pair of n distinct goods weighs g(at) · min(1, 10/(n - 1)): beyond eleven goods each product
 * spreads a fixed weight over its neighbours, or a few wholesale orders would drown everyone else.
 * Example: of 3 goods each pair counts 1 order, of 21 goods half an order. Orders of more than
 * fifty goods are worth the pairs of fifty of them, chosen by hash with the order's id: another
 * fifty in every order, but the same ones whenever this order is looked at again.
 *
 * @param units distinct goods with their quantities, each at least 1
 */
record Basket(String orderId, String customerId, Instant at, SortedMap<String, Long> units) {

    static final int PAIRED_GOODS = 50;
    private static final double FULL_WEIGHT_NEIGHBOURS = 10;

    Basket {
        units = new TreeMap<>(units);
    }

    int size() {
        return units.size();
    }

    /** How many pairs this order is worth, at most 1,225. */
    int pairs() {
        int paired = Math.min(size(), PAIRED_GOODS);
        return paired * (paired - 1) / 2;
    }

    /** The worth of each product: one order, not normalised. */
    Worth perProduct() {
        return new Worth(1, Decay.weight(at), at);
    }

    /** The worth of each pair of products. */
    Worth perPair() {
        double share = Math.min(1, FULL_WEIGHT_NEIGHBOURS / Math.max(1, size() - 1));
        return new Worth(1, Decay.weight(at) * share, at);
    }

    void forEachPair(BiConsumer<String, String> pair) {
        var goods = pairedGoods();
        for (int i = 0; i < goods.size(); i++) {
            for (int j = i + 1; j < goods.size(); j++) {
                pair.accept(goods.get(i), goods.get(j));
            }
        }
    }

    private List<String> pairedGoods() {
        var goods = new ArrayList<>(units.keySet());
        if (goods.size() <= PAIRED_GOODS) {
            return goods;
        }
        goods.sort(Comparator.comparingLong(this::lot).thenComparing(Comparator.naturalOrder()));
        return goods.subList(0, PAIRED_GOODS).stream().sorted().toList();
    }

    /** FNV-1a, mixed once more as SKUs differ in their last character: the same everywhere. */
    private long lot(String sku) {
        long hash = 0xcbf29ce484222325L;
        var text = orderId + '/' + sku;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
