package quartet.local.check;

import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Order;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the rules look at: what was read, what clients were told, and orders by their id. */
final class Evidence {

    private final Dump dump;
    private final Optional<History> history;
    private final Map<String, Order> orders;

    Evidence(Dump dump, Optional<History> history) {
        this.dump = dump;
        this.history = history;
        this.orders =
                dump.orders().stream()
                        .collect(Collectors.toMap(Order::id, Function.identity(), (a, _) -> a));
    }

    Dump dump() {
        return dump;
    }

    Optional<History> history() {
        return history;
    }

    Optional<Order> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** Units by SKU in all orders of a kind. */
    Map<String, Long> units(Predicate<Order> kind) {
        var units = new TreeMap<String, Long>();
        dump.orders().stream()
                .filter(kind)
                .forEach(
                        order -> order.units().forEach((sku, n) -> units.merge(sku, n, Long::sum)));
        return units;
    }
}
