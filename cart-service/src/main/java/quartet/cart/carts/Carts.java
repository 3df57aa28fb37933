package quartet.cart.carts;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;

import quartet.cart.access.Visitor;
import quartet.cart.shopping.Outbox;
import quartet.cart.shopping.Slot;
import quartet.cart.snapshots.Sku;
import quartet.cart.store.Effect;
import quartet.cart.store.Scripts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Carts in Redis, a hash each. Every change and the event that tells of it are one script. */
@Repository
public class Carts {

    /** Orders may be told again long after (a republish), and what was done stays done. */
    private static final Duration MARKER_LIFE = Duration.ofDays(400);

    private static final RedisScript<String> CHANGE = Scripts.read("change-cart", String.class);
    private static final RedisScript<String> CLEAR = Scripts.read("clear-cart", String.class);

    private final StringRedisTemplate redis;
    private final Outbox outbox;
    private final CartProperties properties;

    Carts(StringRedisTemplate redis, Outbox outbox, CartProperties properties) {
        this.redis = redis;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** What is in the cart, by SKU; nothing if there is none. */
    List<CartItem> of(Visitor visitor) {
        return redis.<String, String>opsForHash().entries(cart(visitor)).entrySet().stream()
                .map(line -> new CartItem(Sku.of(line.getKey()), Integer.parseInt(line.getValue())))
                .sorted(Comparator.comparing(CartItem::sku))
                .toList();
    }

    /** Looking at a cart keeps it alive. */
    void touch(Visitor visitor) {
        redis.expire(cart(visitor), properties.life());
    }

    /**
     * Adds to what is there.
     *
     * @throws CartRefused if the cart or the line would be too large
     */
    void add(Visitor visitor, Sku sku, int quantity) {
        change(visitor, "add", sku, quantity);
    }

    /** Replaces what is there; 0 takes the product out. */
    void set(Visitor visitor, Sku sku, int quantity) {
        change(visitor, "set", sku, quantity);
    }

    void clear(Visitor visitor) {
        outbox.run(CLEAR, visitor, "cart");
    }

    /** Takes out what was ordered, however often this is said. */
    public Effect ordered(Visitor visitor, String orderId, List<CartItem> items) {
        var arguments = new ArrayList<String>();
        arguments.add(Long.toString(MARKER_LIFE.toSeconds()));
        for (var item : items) {
            arguments.add(item.sku().value());
            arguments.add(Integer.toString(item.quantity()));
        }
        var marker = Slot.of(visitor).key("ordered", orderId);
        return new Effect(Effect.Kind.TAKE_ORDERED, List.of(marker, cart(visitor)), arguments);
    }

    private void change(Visitor visitor, String how, Sku sku, int quantity) {
        var answer =
                outbox.run(
                        CHANGE,
                        visitor,
                        "cart",
                        how,
                        sku.value(),
                        Integer.toString(quantity),
                        Long.toString(properties.life().toSeconds()),
                        Integer.toString(properties.mostLines()),
                        Integer.toString(properties.mostUnits()));
        switch (answer) {
            case "OK" -> {}
            case "CART_FULL" -> throw new CartRefused.Full(properties.mostLines());
            case "QUANTITY_LIMIT" -> throw new CartRefused.TooMany(properties.mostUnits());
            default -> throw new IllegalStateException("change-cart.lua said " + answer);
        }
    }

    private static String cart(Visitor visitor) {
        return Slot.of(visitor).key("cart", visitor.id());
    }
}
