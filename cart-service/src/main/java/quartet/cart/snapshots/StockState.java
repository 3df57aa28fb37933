package quartet.cart.snapshots;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What we read of a stock event: the level of every warehouse after it. */
record StockState(Sku sku, long seq, Map<String, Level> after, Instant movedAt) {

    record Level(long available) {}

    StockState {
        Objects.requireNonNull(sku);
        Objects.requireNonNull(movedAt);
        after = Map.copyOf(after);
    }

    Stock stock() {
        return new Stock(after.values().stream().mapToLong(Level::available).sum(), movedAt);
    }
}
