package quartet.catalog.stock;

/** The units of one SKU in one warehouse. The parts always add up to the total. */
public record StockLevel(long total, long available, long reserved, long damaged) {

    public static final StockLevel NONE = new StockLevel(0, 0, 0, 0);

    public StockLevel {
        if (available < 0 || reserved < 0 || damaged < 0) {
            throw new IllegalArgumentException(
                    "Units cannot be negative: %d, %d, %d".formatted(available, reserved, damaged));
        }
        if (total != available + reserved + damaged) {
            throw new IllegalArgumentException(
                    "%d is not %d + %d + %d".formatted(total, available, reserved, damaged));
        }
    }

    StockLevel plus(LevelChange change) {
        return new StockLevel(
                Math.addExact(total, change.total()),
                Math.addExact(available, change.available()),
                Math.addExact(reserved, change.reserved()),
                Math.addExact(damaged, change.damaged()));
    }
}
