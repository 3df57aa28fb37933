package quartet.catalog.stock;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The units of one SKU in every warehouse. Warehouse ids become field names: none slips by. */
public record Levels(SortedMap<String, StockLevel> warehouses) {

    /** The warehouse that always exists. */
    public static final String FIRST_WAREHOUSE = "W1";

    /** Units of one SKU that a person may bring into one warehouse. */
    public static final long MOST = 1_000_000_000;

    private static final Pattern WAREHOUSE = Pattern.compile("W[0-9]{1,3}");

    public Levels {
        warehouses.keySet().forEach(Levels::requireWarehouse);
        warehouses = Collections.unmodifiableSortedMap(new TreeMap<>(warehouses));
    }

    static Levels empty() {
        return new Levels(new TreeMap<>(Map.of(FIRST_WAREHOUSE, StockLevel.NONE)));
    }

    /** What could be sold now, over all warehouses. */
    public long available() {
        return warehouses.values().stream().mapToLong(StockLevel::available).sum();
    }

    public StockLevel in(String warehouse) {
        return warehouses.getOrDefault(warehouse, StockLevel.NONE);
    }

    /** Whether every level would still be at or above zero. */
    public boolean allow(Map<String, LevelChange> changes) {
        return changes.entrySet().stream()
                .allMatch(
                        entry -> {
                            var level = in(entry.getKey());
                            var change = entry.getValue();
                            return level.available() + change.available() >= 0
                                    && level.reserved() + change.reserved() >= 0
                                    && level.damaged() + change.damaged() >= 0;
                        });
    }

    /** Whether no warehouse that gains units would hold too many. */
    public boolean haveRoomFor(Map<String, LevelChange> changes) {
        return changes.entrySet().stream()
                .allMatch(
                        entry ->
                                entry.getValue().total() <= 0
                                        || in(entry.getKey()).total() + entry.getValue().total()
                                                <= MOST);
    }

    public Levels plus(Map<String, LevelChange> changes) {
        var after = new TreeMap<>(warehouses);
        changes.forEach((warehouse, change) -> after.put(warehouse, in(warehouse).plus(change)));
        return new Levels(after);
    }

    /** Whether every warehouse has the same units; one without any need not be there. */
    boolean sameUnitsAs(Levels other) {
        return warehouses.keySet().stream().allMatch(w -> in(w).equals(other.in(w)))
                && other.warehouses.keySet().stream().allMatch(w -> in(w).equals(other.in(w)));
    }

    /** The levels before these changes; a warehouse that they opened stays, empty. */
    Levels minus(Map<String, LevelChange> changes) {
        var undone = new TreeMap<String, LevelChange>();
        changes.forEach((warehouse, change) -> undone.put(warehouse, change.negated()));
        return plus(undone);
    }

    private static void requireWarehouse(String id) {
        if (!WAREHOUSE.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a warehouse: " + id);
        }
    }
}
