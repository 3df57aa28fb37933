package quartet.local.check.dump;

import java.util.Map;

/**
 * One event of a SKU's stock.
 *
 * @param kind empty for a warning, which moves nothing
 * @param reference empty if it has none
 */
public record Movement(
        String sku,
        long seq,
        String kind,
        String reference,
        Map<String, Level> changes,
        Map<String, Level> after) {}
