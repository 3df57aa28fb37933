package quartet.local.check;

import quartet.local.check.History.Operation;
import quartet.local.check.History.Outcome;
import quartet.local.check.dump.Dump;
import quartet.local.check.dump.Dump.CartChange;
import quartet.local.check.dump.Graph;
import quartet.local.check.dump.Hold;
import quartet.local.check.dump.Level;
import quartet.local.check.dump.Movement;
import quartet.local.check.dump.PastSales;
import quartet.local.check.dump.Payment;
import quartet.local.check.dump.Rest;
import quartet.local.check.dump.Series;
import quartet.local.check.dump.SkuDay;
import quartet.local.check.dump.Stock;
import quartet.local.check.dump.Topic;
import quartet.local.check.dump.Topic.Told;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stores of a shop in which everything agrees, as maps that a test may spoil in one place.
 * {@code GoodOrders} fills them.
 */
final class GoodShop {

    static final LocalDate PAST = LocalDate.of(2026, 11, 1);

    final Map<String, OrderDraft> orders = new LinkedHashMap<>();
    final Map<String, Map<String, Level>> stock = new TreeMap<>();
    final List<Movement> movements = new ArrayList<>();
    final Map<String, Hold> holds = new LinkedHashMap<>();
    final Map<String, Payment> payments = new LinkedHashMap<>();
    final Map<String, Map<String, List<Told>>> topics = new TreeMap<>();
    final Map<String, Map<String, Long>> published = new TreeMap<>();
    final List<Dump.DeadLetter> deadLetters = new ArrayList<>();
    final Map<SkuDay, Long> units = new HashMap<>();
    final Map<LocalDate, Long> days = new HashMap<>();
    final Set<String> buyers = new HashSet<>();
    final List<String> staleRollups = new ArrayList<>();
    final Map<String, Graph.Product> products = new HashMap<>();
    final Map<String, Long> placed = new HashMap<>();
    final List<String> twins = new ArrayList<>();
    final Map<String, Long> bestSellers = new HashMap<>();
    final Map<String, Map<String, Long>> carts = new TreeMap<>();
    final Map<String, List<CartChange>> cartChanges = new TreeMap<>();
    final Map<String, Long> unsent = new TreeMap<>();
    final List<Operation> history = new ArrayList<>();

    GoodShop() {
        for (var topic : List.of("orders", "products", "stock", "shopping", "customers")) {
            topics.put(topic, new TreeMap<>());
            published.put(topic, new TreeMap<>());
        }
        for (var sku : List.of("CUP", "MUG", "POT")) {
            move(sku, "inbound", "", new Level(100, 100, 0, 0));
            tell("products", sku, "product.created.v1");
        }
        move("MUG", "damage", "", new Level(0, -1, 0, 1));
        tell("orders", "o_past", "order.confirmed.v1");
        sold("c_1", Map.of("CUP", 7L, "POT", 2L), PAST, 1);
        tell("orders", "C536379", "order.credited.v1");
    }

    /** Units change, for an order or for none, and an event says so. */
    void move(String sku, String kind, String order, Level change) {
        var levels = stock.computeIfAbsent(sku, _ -> new TreeMap<>(Map.of("W1", Level.NONE)));
        levels.merge("W1", change, Level::plus);
        tell("stock", sku, "stock.moved.v1");
        var changes = Map.of("W1", change);
        movements.add(
                new Movement(
                        sku, newest("stock", sku), kind, order, changes, new TreeMap<>(levels)));
    }

    void tell(String topic, String aggregate, String type) {
        long seq = newest(topic, aggregate) + 1;
        numbers(topic).put(aggregate, seq);
        told(topic, aggregate).add(new Told(seq, type, 3));
    }

    private Map<String, Long> numbers(String topic) {
        return published.computeIfAbsent(topic, _ -> new TreeMap<>());
    }

    private long newest(String topic, String aggregate) {
        return numbers(topic).getOrDefault(aggregate, 0L);
    }

    List<Told> told(String topic, String aggregate) {
        return topics.computeIfAbsent(topic, _ -> new TreeMap<>())
                .computeIfAbsent(aggregate, _ -> new ArrayList<>());
    }

    /** A sale reaches the three other databases, or is taken back there with sign -1. */
    void sold(String customer, Map<String, Long> goods, LocalDate day, long sign) {
        days.merge(day, sign, Long::sum);
        buyers.add(customer);
        placed.merge(customer, sign, Long::sum);
        placed.values().removeIf(n -> n == 0);
        goods.forEach(
                (sku, n) -> {
                    units.merge(new SkuDay(sku, day), sign * n, Long::sum);
                    bestSellers.merge(sku, sign * n, Long::sum);
                    add(sku, sign, sign * n, sign * (goods.size() - 1));
                });
    }

    void add(String sku, long orders, long units, long partners) {
        products.merge(
                sku,
                new Graph.Product(orders, orders, units, partners),
                (a, b) ->
                        new Graph.Product(
                                a.counted() + b.counted(),
                                a.orders() + b.orders(),
                                a.units() + b.units(),
                                a.partners() + b.partners()));
    }

    void pay(String order, String status, long amount, Payment.Entry... ledger) {
        payments.put(order, new Payment(order, status, amount, List.of(ledger)));
    }

    /** A client got this answer; each operation comes a second after the one before. */
    void answered(String op, String key, int status, String answer) {
        var at = Instant.parse("2026-11-21T12:00:00Z").plusSeconds(history.size());
        var json = JsonMapper.shared();
        history.add(
                new Operation(
                        "c1",
                        op,
                        key,
                        json.readTree("{\"sku\": \"MUG\", \"quantity\": 2}"),
                        at,
                        Outcome.OK,
                        status,
                        json.readTree(answer),
                        at.plusMillis(500)));
    }

    Dump dump() {
        return new Dump(
                orders.values().stream().map(OrderDraft::order).toList(),
                new PastSales(
                        Map.of(PAST, 1L),
                        Set.of("c_1"),
                        Map.of(new SkuDay("CUP", PAST), 7L, new SkuDay("POT", PAST), 2L),
                        Map.of("CUP", 7L, "POT", 2L),
                        Map.of("CUP", 1L, "POT", 1L),
                        Map.of("CUP", 1L, "POT", 1L)),
                stock.entrySet().stream()
                        .map(
                                head ->
                                        new Stock(
                                                head.getKey(),
                                                newest("stock", head.getKey()),
                                                head.getValue()))
                        .toList(),
                List.copyOf(holds.values()),
                movements,
                List.copyOf(payments.values()),
                published,
                topics(),
                deadLetters,
                new Series(units, days, buyers.size(), staleRollups),
                graph(),
                bestSellers,
                carts,
                cartChanges,
                new Rest(true, 0, 0, unsent, Map.of(), List.of()));
    }

    private Map<String, Topic> topics() {
        var all = new TreeMap<String, Topic>();
        topics.forEach(
                (name, told) ->
                        all.put(name, new Topic(!name.matches("orders|shopping"), told, 1, 0)));
        return all;
    }

    private Graph graph() {
        long orders = days.values().stream().mapToLong(Long::longValue).sum();
        long placed = this.placed.values().stream().mapToLong(Long::longValue).sum();
        long bought = products.values().stream().mapToLong(Graph.Product::orders).sum();
        return new Graph(orders, placed, bought, this.placed.size(), products, twins);
    }

    List<Finding> check() {
        return Invariants.check(dump(), Optional.of(new History(history)));
    }
}
