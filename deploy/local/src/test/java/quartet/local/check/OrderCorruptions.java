package quartet.local.check;

import static quartet.local.check.Corruption.of;
import static quartet.local.check.GoodOrders.TOTAL;

import quartet.local.check.dump.Order;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders that are not what was promised. */
final class OrderCorruptions {

    private OrderCorruptions() {}

    static Stream<Corruption> all() {
        return Stream.of(
                of("O2 O1", "order dropped", s -> s.orders.remove("sold-out")),
                of("O1", "two orders on one key", OrderCorruptions::twoOnOneKey),
                of("O2", "an order nobody asked for", OrderCorruptions::uninvited),
                of("O3", "status back", OrderCorruptions::statusBack),
                of("O3", "saga jumps", s -> order(s, "kept").sagaLog.remove("PIN")),
                of(
                        "O3",
                        "seen shipped, then confirmed",
                        s -> tell(s, "read", "o_shipped", "CONFIRMED")),
                of("O4", "rejected, but answered CONFIRMED", OrderCorruptions::lie),
                of("O4", "two orders answered to one key", OrderCorruptions::twoAnswers),
                of("O5", "price changed", s -> price(s, 1_300)),
                of("O5 P1", "total changed", s -> order(s, "kept").total(TOTAL + 1)),
                of(
                        "Cart",
                        "line back in a cart",
                        s -> s.carts.put("g_cart", Map.of("MUG", 3L, "CUP", 1L))),
                of("Cart", "cart forgotten", s -> s.carts.remove("g_cart")),
                of("L", "outbox entry left", s -> s.unsent.put("orders", 1L)));
    }

    static OrderDraft order(GoodShop shop, String key) {
        return Objects.requireNonNull(shop.orders.get(key));
    }

    private static void twoOnOneKey(GoodShop shop) {
        new GoodOrders(shop).rejected("second", "OUT_OF_STOCK", "RESERVE").notes = "sold-out";
    }

    private static void uninvited(GoodShop shop) {
        new GoodOrders(shop).rejected("uninvited", "OUT_OF_STOCK", "RESERVE");
        shop.history.removeLast();
    }

    private static void statusBack(GoodShop shop) {
        order(shop, "shipped").becomes("PROCESSING", "SHIPPED");
    }

    private static void tell(GoodShop shop, String op, String order, String status) {
        var answer = "{\"id\": \"%s\", \"status\": \"%s\"}".formatted(order, status);
        shop.answered(op, order.substring(2), 200, answer);
    }

    private static void lie(GoodShop shop) {
        shop.history.removeIf(operation -> operation.key().equals("declined"));
        tell(shop, "place", "o_declined", "CONFIRMED");
    }

    private static void twoAnswers(GoodShop shop) {
        shop.answered("place", "kept", 201, "{\"id\": \"o_shipped\", \"status\": \"SHIPPED\"}");
    }

    private static void price(GoodShop shop, long price) {
        var lines = order(shop, "kept").lines;
        lines.set(1, new Order.Line("MUG", 2, price, 2 * 1_299, 0, 0));
    }
}
