package quartet.local.check.dump;

import java.util.Map;

/**
 * The head of one SKU.
 *
 * @param seq of its newest event
 */
public record Stock(String sku, long seq, Map<String, Level> warehouses) {}
