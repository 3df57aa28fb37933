package quartet.local.check.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which goods of an order the graph pairs: all, or fifty of them, drawn by a hash of order and SKU
 * (FNV-1a, mixed once more), as recommendation-service says in its {@code Basket}.
 */
final class PairedGoods {

    private static final int MOST = 50;

    private PairedGoods() {}

    static List<String> of(String order, Collection<String> goods) {
        var all = new ArrayList<>(goods);
        if (all.size() <= MOST) {
            return all;
        }
        all.sort(
                Comparator.comparingLong((String sku) -> lot(order + '/' + sku))
                        .thenComparing(Comparator.naturalOrder()));
        return all.subList(0, MOST);
    }

    private static long lot(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
