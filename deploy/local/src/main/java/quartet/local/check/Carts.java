package quartet.local.check;

import quartet.local.check.dump.Dump.CartChange;
import quartet.local.check.dump.Order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What stands in carts, against what was told of them and what was ordered from them. */
final class Carts {

    private Carts() {}

    static void cart(Evidence evidence, Report report) {
        var ordered = ordered(evidence);
        var dump = evidence.dump();
        var visitors = new TreeSet<>(dump.carts().keySet());
        // A visitor whose numbers have expired has no cart either.
        visitors.addAll(dump.published().getOrDefault("shopping", Map.of()).keySet());
        for (var visitor : visitors) {
            var cart = dump.carts().getOrDefault(visitor, Map.of());
            var changes = dump.cartChanges().getOrDefault(visitor, List.of());
            var bought = ordered.getOrDefault(visitor, Map.of());
            var skus = new TreeSet<>(cart.keySet());
            changes.forEach(change -> skus.add(change.sku()));
            for (var sku : skus) {
                var range = range(sku, changes, bought.getOrDefault(sku, Bought.NOTHING));
                var units = cart.getOrDefault(sku, 0L);
                report.require(
                        units >= range.least() && units <= range.most(),
                        "%s of %s in the cart of %s, not %s",
                        units,
                        sku,
                        visitor,
                        range);
            }
        }
        acknowledged(evidence, report);
    }

    /**
     * Units of a product that were ordered from a cart.
     *
     * @param least of a single order
     */
    private record Bought(long units, long least) {

        static final Bought NOTHING = new Bought(0, 0);

        Bought plus(Bought more) {
            return new Bought(units + more.units, Math.min(least, more.least));
        }
    }

    private static Map<String, Map<String, Bought>> ordered(Evidence evidence) {
        var ordered = new HashMap<String, Map<String, Bought>>();
        evidence.dump().orders().stream()
                .filter(order -> order.everConfirmed() && order.fromCart())
                .forEach(order -> add(ordered, order));
        return ordered;
    }

    private static void add(Map<String, Map<String, Bought>> ordered, Order order) {
        var cart = ordered.computeIfAbsent(order.customer(), _ -> new HashMap<>());
        order.units().forEach((sku, n) -> cart.merge(sku, new Bought(n, n), Bought::plus));
    }

    private record Range(long least, long most) {
        @Override
        public String toString() {
            return least == most ? String.valueOf(least) : least + " to " + most;
        }
    }

    /**
     * When exactly an order took its units out nobody knows, but only once they were there. What it
     * did not find any more it did not take, so a cart emptied and filled in between may hold more
     * than the plain difference.
     */
    private static Range range(String sku, List<CartChange> changes, Bought bought) {
        var steps = changes.stream().filter(change -> change.sku().equals(sku)).toList();
        long end = steps.stream().mapToLong(CartChange::units).sum();
        long least = Math.max(0, end - bought.units());
        long most = least;
        long now = 0;
        boolean wereThere = false;
        for (var step : steps) {
            now += step.units();
            wereThere |= now >= bought.least();
            if (wereThere) {
                most = Math.max(most, Math.max(0, now - bought.units()) + end - now);
            }
        }
        return new Range(least, most);
    }

    private static void acknowledged(Evidence evidence, Report report) {
        if (evidence.history().isEmpty()) {
            report.note("acknowledged changes not checked: no history");
            return;
        }
        var added = new HashMap<List<String>, Long>();
        evidence.history()
                .orElseThrow()
                .all("cart-add")
                .filter(add -> add.outcome() == History.Outcome.OK)
                .forEach(
                        add ->
                                added.merge(
                                        List.of(add.key(), add.request().path("sku").asString("")),
                                        add.request().path("quantity").asLong(0),
                                        Long::sum));
        added.forEach(
                (what, units) -> {
                    long told =
                            evidence
                                    .dump()
                                    .cartChanges()
                                    .getOrDefault(what.getFirst(), List.of())
                                    .stream()
                                    .filter(change -> change.sku().equals(what.getLast()))
                                    .mapToLong(change -> Math.max(0, change.units()))
                                    .sum();
                    report.require(
                            told >= units,
                            "%s put %d of %s into the cart, told were %d",
                            what.getFirst(),
                            units,
                            what.getLast(),
                            told);
                });
    }
}
