package quartet.local.check;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Graph;
import quartet.local.check.dump.Order;
import quartet.local.check.dump.SkuDay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The same sales in four databases: orders in MongoDB are the truth, the others must agree. */
final class Sales {

    private Sales() {}

    static void series(Evidence evidence, Report report) {
        var dump = evidence.dump();
        var units = new HashMap<>(dump.past().units());
        var orders = new HashMap<>(dump.past().orders());
        for (var order : dump.orders()) {
            var confirmed = order.confirmedAt();
            if (confirmed != null) {
                book(order, confirmed, 1, units, orders);
                if (!order.kept()) {
                    book(order, cancelledAt(order, confirmed), -1, units, orders);
                }
            }
        }
        same("units in TimescaleDB", units, dump.series().units(), report);
        same("orders in TimescaleDB", orders, dump.series().orders(), report);
        report.same(
                "customers in TimescaleDB",
                customers(dump, Order::everConfirmed),
                dump.series().customers());
        dump.series().staleRollups().forEach(what -> report.violated("%s", what));
    }

    private static void book(
            Order order,
            Instant at,
            long sign,
            Map<SkuDay, Long> units,
            Map<LocalDate, Long> orders) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        order.units().forEach((sku, n) -> units.merge(new SkuDay(sku, day), sign * n, Long::sum));
        orders.merge(day, sign, Long::sum);
    }

    private static Instant cancelledAt(Order order, Instant otherwise) {
        return order.history().stream()
                .filter(change -> change.to().equals("CANCELLED"))
                .map(Order.Change::at)
                .findFirst()
                .orElse(otherwise);
    }

    static void bestSellers(Evidence evidence, Report report) {
        var expected = new HashMap<>(evidence.dump().past().goods());
        evidence.units(Order::kept).forEach((sku, n) -> expected.merge(sku, n, Long::sum));
        same("units among best sellers", expected, evidence.dump().bestSellers(), report);
    }

    static void graph(Evidence evidence, Report report) {
        var dump = evidence.dump();
        var graph = dump.graph();
        var expected = new HashMap<String, Graph.Product>();
        dump.past().goods().forEach((sku, n) -> add(expected, sku, past(dump, sku, n)));
        long orders = dump.past().orders().values().stream().mapToLong(Long::longValue).sum();
        for (var order : dump.orders()) {
            if (order.kept()) {
                orders++;
                var units = order.units();
                var others = units.size() - 1L;
                units.forEach((sku, n) -> add(expected, sku, new Graph.Product(1, 1, n, others)));
            }
        }
        report.same("orders in Neo4j", orders, graph.orders());
        report.same("orders of customers in Neo4j", orders, graph.placed());
        report.same("customers in Neo4j", customers(dump, Order::kept), graph.customers());
        long bought = expected.values().stream().mapToLong(Graph.Product::orders).sum();
        report.same("purchases of customers in Neo4j", bought, graph.bought());
        var skus = new HashSet<>(expected.keySet());
        skus.addAll(graph.products().keySet());
        for (var sku : skus) {
            var should = expected.getOrDefault(sku, Graph.Product.NONE);
            var is = graph.products().getOrDefault(sku, Graph.Product.NONE);
            report.require(should.equals(is), "%s in Neo4j: %s expected, is %s", sku, should, is);
        }
        graph.twins().forEach(twin -> report.violated("twice in Neo4j: %s", twin));
    }

    private static Graph.Product past(Dump dump, String sku, long units) {
        var orders = dump.past().goodsOrders().getOrDefault(sku, 0L);
        return new Graph.Product(
                orders, orders, units, dump.past().partners().getOrDefault(sku, 0L));
    }

    private static void add(Map<String, Graph.Product> all, String sku, Graph.Product more) {
        all.merge(
                sku,
                more,
                (a, b) ->
                        new Graph.Product(
                                a.counted() + b.counted(),
                                a.orders() + b.orders(),
                                a.units() + b.units(),
                                a.partners() + b.partners()));
    }

    private interface Kind {
        boolean includes(Order order);
    }

    private static long customers(Dump dump, Kind kind) {
        Set<String> customers = new HashSet<>(dump.past().customers());
        dump.orders().stream().filter(kind::includes).forEach(o -> customers.add(o.customer()));
        return customers.size();
    }

    private static <K> void same(
            String what, Map<K, Long> expected, Map<K, Long> found, Report report) {
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (var key : keys) {
            report.same(
                    what + " of " + key,
                    expected.getOrDefault(key, 0L),
                    found.getOrDefault(key, 0L));
        }
    }
}
