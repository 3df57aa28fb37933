package quartet.local.check.collect;

import org.bson.Document;

import quartet.local.check.dump.Order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes records of orders as order-service keeps them (FAULTS §4). */
final class OrderReader {

    private static final Set<String> BACK = Set.of("RESTOCKED", "REFUNDED");

    private OrderReader() {}

    static boolean past(Document order) {
        return order.getBoolean("imported", false);
    }

    static Order order(Document order) {
        var saga = Docs.sub(order, "saga");
        return new Order(
                Docs.text(order, "_id"),
                Docs.text(order, "number"),
                Docs.text(order, "customerId"),
                Docs.text(Docs.sub(order, "delivery"), "notes"),
                Docs.list(order, "lines").stream().map(OrderReader::line).toList(),
                totals(Docs.sub(order, "totals")),
                Docs.text(order, "status"),
                Docs.text(order, "reason"),
                Docs.text(Docs.sub(order, "payment"), "status"),
                Docs.text(saga, "step"),
                Docs.time(order, "confirmedAt"),
                order.getBoolean("fromCart", false),
                Docs.list(saga, "log").stream().map(e -> Docs.text(e, "step")).toList(),
                Docs.list(order, "statusHistory").stream().map(OrderReader::change).toList(),
                refunds(Docs.sub(order, "fulfilment")),
                returned(Docs.sub(order, "fulfilment")),
                paid(Docs.sub(order, "payment")));
    }

    private static Order.Line line(Document line) {
        return new Order.Line(
                Docs.text(line, "sku"),
                Docs.number(line, "quantity"),
                Docs.number(line, "unitPrice"),
                Docs.number(line, "gross"),
                Docs.number(line, "discount"),
                Docs.number(line, "tax"));
    }

    private static Order.Totals totals(Document totals) {
        return new Order.Totals(
                Docs.number(totals, "discount"),
                Docs.number(totals, "shipping"),
                Docs.number(totals, "tax"),
                Docs.number(totals, "total"));
    }

    private static Order.Paid paid(Document payment) {
        return new Order.Paid(Docs.number(payment, "captured"), Docs.number(payment, "refunded"));
    }

    private static Order.Change change(Document change) {
        var at = Docs.time(change, "at");
        return new Order.Change(
                Docs.text(change, "from"),
                Docs.text(change, "to"),
                at == null ? Instant.EPOCH : at);
    }

    /** What was decided to be given back, for returned goods or out of goodwill. */
    private static List<Order.Refund> refunds(Document fulfilment) {
        return Docs.list(fulfilment, "refunds").stream()
                .map(
                        refund ->
                                new Order.Refund(
                                        Docs.text(refund, "id"),
                                        Docs.number(refund, "amount"),
                                        refund.containsKey("doneAt")))
                .toList();
    }

    /** Units by SKU that are in the house again, whether they can be sold or not. */
    private static Map<String, Long> returned(Document fulfilment) {
        var returned = new TreeMap<String, Long>();
        for (var one : Docs.list(fulfilment, "returns")) {
            if (BACK.contains(Docs.text(one, "state"))) {
                for (var came : Docs.list(one, "came")) {
                    var units = Docs.number(came, "restocked") + Docs.number(came, "damaged");
                    returned.merge(Docs.text(came, "sku"), units, Long::sum);
                }
            }
        }
        return returned;
    }
}
