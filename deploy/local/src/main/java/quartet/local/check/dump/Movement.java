package quartet.local.check.dump;

import java.util.Map;

/**
 * One event of a SKU's stock.
 *
 * @param kind empty for a warning, which moves nothing
 * @param order the order it happens for; empty if an operator moved the units, whatever order he
 *     named
 */
public record Movement(
        String sku,
        long seq,
        String kind,
        String order,
        Map<String, Level> changes,
        Map<String, Level> after) {}
