package quartet.cart.carts;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One thing that happens to a cart. Orders are few, so that they come again, and late: to a cart
 * that has long become another.
 */
record CartCommand(What what, String sku, int quantity, int order) {

    static final int ORDERS = 4;

    private static final List<String> SKUS = List.of("A", "B", "C");

    enum What {
        ADD,
        SET,
        REMOVE,
        CLEAR,
        ORDERED,
        EXPIRE
    }

    static CartCommand any(Random random, List<What> kinds) {
        return new CartCommand(
                kinds.get(random.nextInt(kinds.size())),
                SKUS.get(random.nextInt(SKUS.size())),
                1 + random.nextInt(3),
                random.nextInt(ORDERS));
    }

    /** The same however often the order is told of. */
    private Map<String, Integer> items() {
        return Map.of(SKUS.get(order % 3), 1 + order % 2, SKUS.get((order + 1) % 3), 2);
    }

    String in(CartModel model) {
        return switch (what) {
            case ADD -> model.add(sku, quantity);
            case SET -> model.set(sku, quantity);
            case REMOVE -> model.set(sku, 0);
            case CLEAR -> model.clear();
            case ORDERED -> model.ordered(order, items());
            case EXPIRE -> model.expire();
        };
    }

    String in(RedisCart cart) {
        return switch (what) {
            case ADD -> cart.add(sku, quantity);
            case SET -> cart.set(sku, quantity);
            case REMOVE -> cart.set(sku, 0);
            case CLEAR -> cart.clear();
            case ORDERED -> cart.ordered(order, items());
            case EXPIRE -> cart.expire();
        };
    }
}
