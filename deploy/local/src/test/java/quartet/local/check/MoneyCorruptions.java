package quartet.local.check;

import static quartet.local.check.Corruption.of;
import static quartet.local.check.GoodOrders.TOTAL;
import static quartet.local.check.GoodOrders.entry;

import quartet.local.check.dump.Order;
import quartet.local.check.dump.Payment;

import java.util.ArrayList;
import java.util.stream.Stream;

/** Money that was taken or kept wrongly. */
final class MoneyCorruptions {

    private MoneyCorruptions() {}

    static Stream<Corruption> all() {
        return Stream.of(
                of("P1", "captured twice", s -> ledger(s, "o_shipped", entry("CAPTURE", TOTAL))),
                of("P1", "not captured", s -> s.pay("o_shipped", "CAPTURED", TOTAL)),
                of(
                        "P1",
                        "another amount captured",
                        s -> s.pay("o_shipped", "CAPTURED", TOTAL, entry("CAPTURE", 1))),
                of(
                        "P1",
                        "rejected order captured",
                        s -> ledger(s, "o_declined", entry("CAPTURE", TOTAL))),
                of(
                        "P1",
                        "void missing",
                        s -> s.pay("o_late", "AUTHORISED", TOTAL, entry("AUTHORISE", TOTAL))),
                of("P1", "nothing authorised", s -> s.pay("o_free", "AUTHORISED", 0)),
                of("P1", "nothing captured", s -> s.pay("o_free", "", 0, entry("CAPTURE", 0))),
                of("P1", "authorisation of nobody", s -> s.pay("o_x", "AUTHORISED", 5)),
                of("P1", "ledger of an order differs", MoneyCorruptions::ledgerOff),
                of("P1", "refund not paid", MoneyCorruptions::refundForgotten),
                of("P1", "refund twice", s -> ledger(s, "o_refunded", entry("REFUND", 100))));
    }

    private static void ledger(GoodShop shop, String order, Payment.Entry more) {
        shop.payments.computeIfPresent(
                order,
                (_, was) -> {
                    var ledger = new ArrayList<>(was.ledger());
                    ledger.add(more);
                    return new Payment(order, was.status(), was.amount(), ledger);
                });
    }

    private static void ledgerOff(GoodShop shop) {
        OrderCorruptions.order(shop, "shipped").paid = new Order.Paid(TOTAL - 1, 0);
    }

    private static void refundForgotten(GoodShop shop) {
        OrderCorruptions.order(shop, "refunded").refunds.clear();
    }
}
