package quartet.catalog.stock;

/**
 * At or below how many units for sale, over all warehouses, it is time to order more.
 *
 * @param version 0 while nobody has set one and the shop's own level counts
 */
public record ReorderLevel(long units, long version) {

    /** The next one somebody sets. */
    public ReorderLevel become(long units) {
        return new ReorderLevel(units, version + 1);
    }

    boolean isReachedBy(long available) {
        return available <= units;
    }
}
