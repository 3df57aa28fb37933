package quartet.order.stock;

import quartet.order.ordering.OrderLine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which goods, and how many: the same body for every call about an order. */
record HoldRequest(List<Line> lines) {

    /** So many of one product. */
    record Line(String sku, int quantity) {}

    /** Lines of one product are summed, and only goods are held. */
    static HoldRequest of(List<OrderLine> lines) {
        Map<String, Integer> units = new TreeMap<>();
        lines.stream()
                .filter(OrderLine::goods)
                .forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return new HoldRequest(
                units.entrySet().stream().map(e -> new Line(e.getKey(), e.getValue())).toList());
    }
}
