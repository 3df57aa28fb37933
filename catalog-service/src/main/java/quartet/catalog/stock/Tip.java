package quartet.catalog.stock;

/**
 * How far the events of a SKU have come.
 *
 * @param waits whether the log still holds something to be sent
 */
record Tip(Sku sku, long seq, boolean waits) {}
