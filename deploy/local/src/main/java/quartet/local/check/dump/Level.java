package quartet.local.check.dump;

/** The units of one SKU in one warehouse, or a change of them. */
public record Level(long total, long available, long reserved, long damaged) {

    public static final Level NONE = new Level(0, 0, 0, 0);

    public Level plus(Level more) {
        return new Level(
                total + more.total,
                available + more.available,
                reserved + more.reserved,
                damaged + more.damaged);
    }
}
