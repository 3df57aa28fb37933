package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Heads as this process last left them, to be tried before reading. A write proves one by its
 * filter, so a stale one costs a read and never more; an answer without a write needs a fresh head.
 *
 * <p>A head's log is remembered whole or not at all. With an entry missing, a hold could be taken
 * for its older document, under a version that still fits.
 */
class LastHeads {

    private static final int MOST_HEADS = 10_000;
    private static final int LONGEST_LOG = 64;

    private final Map<Sku, Head> heads = new ConcurrentHashMap<>();

    @Nullable Head of(Sku sku) {
        return heads.get(sku);
    }

    void remember(Head head) {
        if (head.log().size() > LONGEST_LOG) {
            heads.remove(head.sku());
            return;
        }
        if (heads.size() >= MOST_HEADS) {
            heads.clear();
        }
        heads.put(head.sku(), head);
    }

    void forget(Sku sku) {
        heads.remove(sku);
    }
}
