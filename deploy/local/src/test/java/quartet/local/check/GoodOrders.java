package quartet.local.check;

import quartet.local.check.dump.Dump.CartChange;
import quartet.local.check.dump.Hold;
import quartet.local.check.dump.Level;
import quartet.local.check.dump.Order;
import quartet.local.check.dump.Payment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Orders of every kind, each with all its traces in a good shop. An order's id is o_ and its key.
 */
record GoodOrders(GoodShop shop) {

    static final long TOTAL = 3_098;

    /** A shop with one of each. */
    static GoodShop ofEveryKind() {
        var orders = new GoodOrders(new GoodShop());
        orders.rejected("sold-out", "OUT_OF_STOCK", "RESERVE");
        orders.rejected("expired", "HOLD_EXPIRED", "RESERVE", "AUTHORISE", "PIN");
        orders.rejected("nobody", "INVENTORY_UNAVAILABLE", "RESERVE");
        orders.rejected("declined", "PAYMENT_DECLINED", "RESERVE", "AUTHORISE");
        orders.rejected("silent", "PAYMENT_UNKNOWN", "RESERVE", "AUTHORISE");
        orders.cancelledBefore("early");
        orders.confirmed("kept");
        orders.cancelledAfter("late", "CANCELLED_BY_CUSTOMER");
        orders.cancelledAfter("lapsed", "PAYMENT_LAPSED");
        orders.shipped("shipped");
        orders.free("free");
        orders.refunded("refunded");
        orders.returned("returned");
        orders.fromCart("cart");
        return orders.shop;
    }

    private OrderDraft placed(String key) {
        var order = new OrderDraft(key).line("CUP", 1, 500).line("MUG", 2, 1_299);
        shop.orders.put(key, order.becomes("PENDING"));
        shop.tell("orders", order.id, "order.placed.v1");
        return order;
    }

    OrderDraft rejected(String key, String reason, String... steps) {
        var order = placed(key).steps(steps).steps("UNDO", "REJECTED");
        order.becomes("COMPENSATING", "REJECTED").reason = reason;
        return undone(order, steps.length > 1, "order.rejected.v1");
    }

    OrderDraft cancelledBefore(String key) {
        var order = placed(key).steps("RESERVE", "AUTHORISE", "UNDO", "CANCELLED");
        order.becomes("COMPENSATING", "CANCELLED").reason = "CANCELLED_BY_CUSTOMER";
        return undone(order, true, "order.cancelled.v1");
    }

    private OrderDraft undone(OrderDraft order, boolean reserved, String event) {
        if (reserved) {
            move(order, "reservation", 0, -1, 1);
            move(order, "release", 0, 1, -1);
            shop.pay(order.id, "VOIDED", 0, entry("VOID", 0));
        }
        hold(order, "RELEASED");
        shop.tell("orders", order.id, event);
        return answered(order, "place", 201);
    }

    OrderDraft confirmed(String key) {
        return confirm(placed(key));
    }

    private OrderDraft confirm(OrderDraft order) {
        order.steps("RESERVE", "AUTHORISE", "PIN", "CONFIRMED").becomes("CONFIRMED");
        move(order, "reservation", 0, -1, 1);
        hold(order, "PINNED");
        shop.pay(order.id, "AUTHORISED", TOTAL, entry("AUTHORISE", TOTAL));
        shop.tell("orders", order.id, "order.confirmed.v1");
        shop.sold(order.customer, order.units(), today(order), 1);
        return answered(order, "place", 201);
    }

    OrderDraft cancelledAfter(String key, String reason) {
        var order = confirmed(key).steps("UNDO", "CANCELLED");
        order.becomes("COMPENSATING", "CANCELLED").reason = reason;
        move(order, "release", 0, 1, -1);
        hold(order, "RELEASED");
        shop.pay(order.id, "VOIDED", TOTAL, entry("AUTHORISE", TOTAL), entry("VOID", 0));
        shop.tell("orders", order.id, "order.cancelled.v1");
        shop.sold(order.customer, order.units(), today(order), -1);
        return answered(order, "cancel", 200);
    }

    OrderDraft shipped(String key) {
        return ship(confirmed(key));
    }

    private OrderDraft ship(OrderDraft order) {
        order.steps("CAPTURE", "SETTLE", "SHIPPED");
        order.becomes("PROCESSING", "SHIPPED");
        move(order, "outbound", -1, 0, -1);
        hold(order, "SETTLED");
        paid(order, "CAPTURED");
        shop.tell("orders", order.id, "order.shipped.v1");
        return answered(order, "ship", 200);
    }

    /** Nothing to pay, so the provider never heard of it. */
    OrderDraft free(String key) {
        var order = placed(key);
        order.lines.replaceAll(line -> new Order.Line(line.sku(), line.quantity(), 0, 0, 0, 0));
        order.total(0);
        ship(confirm(order));
        shop.payments.remove(order.id);
        order.paid = new Order.Paid(0, 0);
        return order;
    }

    private void paid(OrderDraft order, String status, Payment.Entry... more) {
        var ledger = new ArrayList<>(List.of(entry("AUTHORISE", TOTAL)));
        ledger.add(entry("CAPTURE", TOTAL));
        ledger.addAll(List.of(more));
        shop.pay(order.id, status, TOTAL, ledger.toArray(Payment.Entry[]::new));
        order.paid = new Order.Paid(TOTAL, Stream.of(more).mapToLong(Payment.Entry::amount).sum());
    }

    OrderDraft refunded(String key) {
        return refund(shipped(key), 100);
    }

    private OrderDraft refund(OrderDraft order, long amount) {
        order.refunds.add(new Order.Refund("f_" + order.notes, amount, true));
        paid(order, "PARTIALLY_REFUNDED", entry("REFUND", amount));
        shop.tell("orders", order.id, "order.refunded.v1");
        return order;
    }

    OrderDraft returned(String key) {
        var order = shipped(key).becomes("DELIVERED");
        shop.move("CUP", "return", order.id, new Level(1, 1, 0, 0));
        order.returned.put("CUP", 1L);
        shop.tell("orders", order.id, "order.returned.v1");
        return refund(order, 500);
    }

    OrderDraft fromCart(String key) {
        var order = placed(key);
        order.fromCart = true;
        for (var change : List.of(new CartChange("CUP", 1), new CartChange("MUG", 5))) {
            shop.tell("shopping", order.customer, "shopping.added.v1");
            shop.cartChanges.computeIfAbsent(order.customer, _ -> new ArrayList<>()).add(change);
        }
        shop.answered("cart-add", order.customer, 200, "{}");
        shop.carts.put(order.customer, new TreeMap<>(Map.of("MUG", 3L)));
        return confirm(order);
    }

    private void hold(OrderDraft order, String state) {
        order.units()
                .forEach(
                        (sku, n) ->
                                shop.holds.put(
                                        order.id + "/" + sku, new Hold(order.id, sku, state, n)));
    }

    private void move(OrderDraft order, String kind, long total, long available, long reserved) {
        order.units()
                .forEach(
                        (sku, n) ->
                                shop.move(
                                        sku,
                                        kind,
                                        order.id,
                                        new Level(total * n, available * n, reserved * n, 0)));
    }

    private OrderDraft answered(OrderDraft order, String op, int status) {
        shop.answered(
                op,
                op.equals("place") ? order.notes : order.id,
                status,
                """
                {"id": "%s", "status": "%s", "totals": {"total": {"amount": %d}}}\
                """
                        .formatted(order.id, order.status, order.totals.total()));
        return order;
    }

    private static LocalDate today(OrderDraft order) {
        return LocalDate.ofInstant(order.history.getLast().at(), ZoneOffset.UTC);
    }

    static Payment.Entry entry(String kind, long amount) {
        return new Payment.Entry(kind, amount);
    }
}
