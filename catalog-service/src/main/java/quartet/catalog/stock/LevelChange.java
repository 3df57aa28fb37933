package quartet.catalog.stock;

/** What a write adds to the units of one warehouse, or takes away. */
public record LevelChange(long available, long reserved, long damaged) {

    /** From free to reserved for an order. */
    public static LevelChange reserving(long units) {
        return new LevelChange(-units, units, 0);
    }

    /** From reserved back to free. */
    public static LevelChange releasing(long units) {
        return reserving(-units);
    }

    /** Reserved units that left the house. */
    public static LevelChange settling(long units) {
        return new LevelChange(0, -units, 0);
    }

    /** Units that came in free to sell; negative: that went. */
    public static LevelChange free(long units) {
        return new LevelChange(units, 0, 0);
    }

    /** Units that can no longer be sold, though they are still here. */
    public static LevelChange damaging(long units) {
        return new LevelChange(-units, 0, units);
    }

    public LevelChange plus(LevelChange other) {
        return new LevelChange(
                Math.addExact(available, other.available),
                Math.addExact(reserved, other.reserved),
                Math.addExact(damaged, other.damaged));
    }

    LevelChange negated() {
        return new LevelChange(-available, -reserved, -damaged);
    }

    public long total() {
        return available + reserved + damaged;
    }
}
