package quartet.local.check.dump;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Orders that never passed the saga, summed up: there are hundreds of thousands of lines and nobody
 * changes them.
 *
 * @param orders by the day they were confirmed
 * @param units by SKU and day, of all lines
 * @param goods by SKU, of goods alone: postage and fees are in no graph and no list
 * @param goodsOrders by SKU the orders that hold it, goods alone
 * @param partners by SKU how many others it was bought with, summed over the orders
 */
public record PastSales(
        Map<LocalDate, Long> orders,
        Set<String> customers,
        Map<SkuDay, Long> units,
        Map<String, Long> goods,
        Map<String, Long> goodsOrders,
        Map<String, Long> partners) {}
