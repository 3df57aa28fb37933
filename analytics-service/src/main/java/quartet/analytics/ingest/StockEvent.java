package quartet.analytics.ingest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What this service reads of {@code stock.moved.v1}. */
record StockEvent(
        String sku,
        String kind,
        @Nullable String reference,
        Map<String, Long> units,
        Map<String, Level> after) {

    StockEvent {
        units = Map.copyOf(units);
        after = Map.copyOf(after);
    }

    /** What stands in a warehouse. */
    record Level(long total, long available, long reserved, long damaged) {

        Level {
            if (total != available + reserved + damaged) {
                throw new IllegalArgumentException(
                        "%d is not %d + %d + %d".formatted(total, available, reserved, damaged));
            }
        }
    }

    /** A movement for each warehouse that units moved in, in order of its name. */
    List<Movement> movements() {
        return units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(moved -> movement(moved.getKey(), moved.getValue()))
                .toList();
    }

    private Movement movement(String warehouse, long delta) {
        var level = after.get(warehouse);
        if (level == null) {
            throw new IllegalArgumentException("Moved, but not said what is left: " + warehouse);
        }
        return new Movement(sku, warehouse, kind, reference, delta, level);
    }
}
