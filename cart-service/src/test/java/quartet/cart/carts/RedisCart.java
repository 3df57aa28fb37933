package quartet.cart.carts;

import static java.util.stream.Collectors.toMap;

import org.springframework.data.redis.core.StringRedisTemplate;

import quartet.cart.TestRedis;
import quartet.cart.access.Visitor;
import quartet.cart.shopping.OutboxFixtures;
import quartet.cart.shopping.Slot;
import quartet.cart.snapshots.Sku;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A visitor's cart in Redis as one instance of the service sees it, in the words of the model. */
record RedisCart(StringRedisTemplate redis, Carts carts, Visitor visitor, List<String> orders) {

    private static final CartProperties PROPERTIES =
            new CartProperties(
                    Duration.ofDays(7), CartModel.MOST_LINES, CartModel.MOST_UNITS, "GBP");

    static RedisCart aCart(StringRedisTemplate redis) {
        var orders = IntStream.range(0, CartCommand.ORDERS).mapToObj(_ -> TestRedis.anOrderId());
        return new RedisCart(redis, carts(redis), TestRedis.aVisitor(), orders.toList());
    }

    RedisCart seenFrom(StringRedisTemplate other) {
        return new RedisCart(other, carts(other), visitor, orders);
    }

    private static Carts carts(StringRedisTemplate redis) {
        return new Carts(redis, OutboxFixtures.anOutbox(redis), PROPERTIES);
    }

    SortedMap<String, Integer> lines() {
        return new TreeMap<>(
                carts.of(visitor).stream()
                        .collect(toMap(line -> line.sku().value(), CartItem::quantity)));
    }

    List<String> told() {
        return OutboxFixtures.toldOf(redis, visitor);
    }

    String add(String sku, int units) {
        return said(() -> carts.add(visitor, Sku.of(sku), units));
    }

    String set(String sku, int units) {
        return said(() -> carts.set(visitor, Sku.of(sku), units));
    }

    String clear() {
        return said(() -> carts.clear(visitor));
    }

    String ordered(int order, Map<String, Integer> items) {
        var lines =
                items.entrySet().stream()
                        .map(line -> new CartItem(Sku.of(line.getKey()), line.getValue()))
                        .toList();
        return carts.ordered(visitor, orders.get(order), lines).on(redis) ? "done" : "before";
    }

    /** Nobody has touched it for seven days. */
    String expire() {
        redis.expire(Slot.of(visitor).key("cart", visitor.id()), Duration.ZERO);
        return "done";
    }

    private static String said(Runnable change) {
        try {
            change.run();
            return "done";
        } catch (CartRefused refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
