package quartet.recommendation.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a transaction adds to the counts of the graph: worth(after) - worth(before) of every order
 * in it, summed in memory, so that a node or an edge is written once however many orders share it.
 * Sorted, because that is the order in which nodes are locked.
 */
final class Tally {

    private final SortedMap<String, Worth> products = new TreeMap<>();
    private final SortedMap<String, Map<String, Worth>> bought = new TreeMap<>();
    private final SortedMap<String, Map<String, Worth>> together = new TreeMap<>();

    /** An order counts from now on. */
    void add(Basket basket) {
        count(basket, basket.perProduct(), basket.perPair());
    }

    /** An order that counted no longer does. */
    void remove(Basket basket) {
        count(basket, basket.perProduct().negated(), basket.perPair().negated());
    }

    private void count(Basket basket, Worth product, Worth pair) {
        for (var sku : basket.units().keySet()) {
            products.merge(sku, product, Worth::plus);
            edge(bought, basket.customerId(), sku, product);
        }
        basket.forEachPair((a, b) -> edge(together, a, b, pair));
    }

    private static void edge(
            Map<String, Map<String, Worth>> edges, String from, String to, Worth worth) {
        edges.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, worth, Worth::plus);
    }

    /** By SKU. */
    SortedMap<String, Worth> products() {
        return products;
    }

    /** By customer, then SKU. */
    SortedMap<String, Map<String, Worth>> bought() {
        return bought;
    }

    /** By the smaller SKU of a pair, then the larger. */
    SortedMap<String, Map<String, Worth>> together() {
        return together;
    }
}
