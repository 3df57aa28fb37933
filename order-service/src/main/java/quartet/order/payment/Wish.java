package quartet.order.payment;

import quartet.order.ordering.LedgerEntry.Kind;
import quartet.order.ordering.Order;
import quartet.order.ordering.OrderId;

/** What was asked of the provider, to hold against what it says. */
record Wish(Kind kind, OrderId order, String key, long amount, String currency) {

    /** To set aside, take, or give back unused the whole total. */
    static Wish whole(Kind kind, Order order) {
        return new Wish(
                kind,
                order.id(),
                order.id() + keySuffix(kind),
                order.purchase().totals().total(),
                order.purchase().currency());
    }

    static Wish refund(Order order, String refundId, long amount) {
        var key = refundId + keySuffix(Kind.REFUND);
        return new Wish(Kind.REFUND, order.id(), key, amount, order.purchase().currency());
    }

    private static String keySuffix(Kind kind) {
        return switch (kind) {
            case AUTHORISE -> ":authorise";
            case CAPTURE -> ":capture";
            case VOID -> ":void";
            case REFUND -> ":refund";
        };
    }
}
