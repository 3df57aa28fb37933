package quartet.local.check.dump;

import java.util.List;
import java.util.Map;

/**
 * Everything the invariants speak of, as read from the stores themselves.
 *
 * @param orders those that passed the saga
 * @param past those that did not: imported and seeded ones
 * @param published by topic and aggregate the number of its newest event, as its owner knows it
 * @param topics by name; without dead letters
 * @param deadLetters those that nobody has replayed or discarded yet
 * @param carts by visitor, then SKU
 * @param cartChanges by visitor what was told of the cart, in order
 * @param bestSellers units of all time by SKU
 */
public record Dump(
        List<Order> orders,
        PastSales past,
        List<Stock> stock,
        List<Hold> holds,
        List<Movement> movements,
        List<Payment> payments,
        Map<String, Map<String, Long>> published,
        Map<String, Topic> topics,
        List<DeadLetter> deadLetters,
        Series series,
        Graph graph,
        Map<String, Long> bestSellers,
        Map<String, Map<String, Long>> carts,
        Map<String, List<CartChange>> cartChanges,
        Rest rest) {

    /** Units put into a cart, or taken out of it if negative. */
    public record CartChange(String sku, long units) {}

    /** A message somebody could not take in. */
    public record DeadLetter(String topic, int partition, long offset, String id, String group) {}
}
