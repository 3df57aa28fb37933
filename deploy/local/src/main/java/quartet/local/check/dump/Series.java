package quartet.local.check.dump;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What TimescaleDB adds up to; sales less cancellations, without credits that name no order.
 *
 * @param units by SKU and day
 * @param orders by day
 * @param customers who have at least one sale
 * @param staleRollups where a roll-up differs from its facts
 */
public record Series(
        Map<SkuDay, Long> units,
        Map<LocalDate, Long> orders,
        long customers,
        List<String> staleRollups) {}
