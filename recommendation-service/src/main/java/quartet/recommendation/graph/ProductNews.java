package quartet.recommendation.graph;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The whole state of something about a product; the newest one is all that matters. */
sealed interface ProductNews permits Listing, StockLevel {

    String sku();

    /** Counted per product and topic. */
    long seq();

    /** Of each product only the newest, sorted by SKU: the order in which they are locked. */
    static <T extends ProductNews> List<T> newest(Collection<T> news) {
        var newest = new TreeMap<String, T>();
        news.forEach(one -> newest.merge(one.sku(), one, (a, b) -> a.seq() >= b.seq() ? a : b));
        return List.copyOf(newest.values());
    }
}
