package quartet.catalog.stock;

import quartet.catalog.problems.BadRequest;

/** Ids in a request, checked before they get near a query. */
public final class Requested {

    private Requested() {}

    public static Sku sku(String typed) {
        try {
            return Sku.typed(typed);
        } catch (IllegalArgumentException _) {
            throw BadRequest.field("sku", "must be 1 to 40 letters, digits, _ or -");
        }
    }

    public static OrderId order(String id) {
        try {
            return new OrderId(id);
        } catch (IllegalArgumentException _) {
            throw BadRequest.field("orderId", "is not an order id");
        }
    }
}
