package quartet.local.check.collect;

import org.bson.Document;

import quartet.local.check.dump.PastSales;
import quartet.local.check.dump.SkuDay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up past orders, one at a time. Their lines are one text each, fields apart by tabs. */
final class PastTally {

    private static final int SKU = 0;
    private static final int GOODS = 3;
    private static final int QUANTITY = 4;

    private final Map<LocalDate, Long> orders = new HashMap<>();
    private final Set<String> customers = new HashSet<>();
    private final Map<SkuDay, Long> units = new HashMap<>();
    private final Map<String, Long> goods = new HashMap<>();
    private final Map<String, Long> goodsOrders = new HashMap<>();
    private final Map<String, Long> partners = new HashMap<>();

    void add(Document order) {
        var at = Docs.time(order, "createdAt");
        var day = LocalDate.ofInstant(at == null ? Instant.EPOCH : at, ZoneOffset.UTC);
        orders.merge(day, 1L, Long::sum);
        customers.add(Docs.text(order, "customerId"));
        var ofOrder = new TreeMap<String, Long>();
        for (var line : Docs.text(order, "lines").split("\n")) {
            var fields = line.split("\t", -1);
            var quantity = Long.parseLong(fields[QUANTITY]);
            units.merge(new SkuDay(fields[SKU], day), quantity, Long::sum);
            if (fields[GOODS].equals("g")) {
                ofOrder.merge(fields[SKU], quantity, Long::sum);
            }
        }
        ofOrder.forEach(
                (sku, n) -> {
                    goods.merge(sku, n, Long::sum);
                    goodsOrders.merge(sku, 1L, Long::sum);
                });
        var paired = PairedGoods.of(Docs.text(order, "_id"), ofOrder.keySet());
        paired.forEach(sku -> partners.merge(sku, paired.size() - 1L, Long::sum));
    }

    PastSales sales() {
        return new PastSales(orders, customers, units, goods, goodsOrders, partners);
    }
}
