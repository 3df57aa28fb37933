package quartet.recommendation.graph;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * An order reached a state.
 *
 * @param seq of the event that said so: a higher one wins, whatever the order of arrival
 */
record OrderChange(Basket basket, long seq, OrderState state) {

    String orderId() {
        return basket.orderId();
    }

    /** Of each order only the newest, sorted by id: the order in which they are locked. */
    static List<OrderChange> newest(Collection<OrderChange> changes) {
        var newest = new TreeMap<String, OrderChange>();
        for (var change : changes) {
            newest.merge(change.orderId(), change, (a, b) -> a.seq >= b.seq ? a : b);
        }
        return List.copyOf(newest.values());
    }
}
