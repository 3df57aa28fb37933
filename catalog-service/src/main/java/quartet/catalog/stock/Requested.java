package quartet.catalog.stock;

import quartet.catalog.problems.BadRequest;

/** Ids in a request, checked before they get near a query. */
public final class Requested {

    private static final int MOST = 1_000;

    private Requested() {}

    public static Sku sku(String typed) {
        try {
            return Sku.typed(typed);
        } catch (IllegalArgumentException _) {
            throw BadRequest.field("sku", "must be 1 to 40 letters, digits, _ or -");
        }
    }

    /** Where a list of SKUs goes on: after one of them, or, if it is empty, at its beginning. */
    public static String cursor(String cursor) {
        try {
            return cursor.isEmpty() ? cursor : new Sku(cursor).value();
        } catch (IllegalArgumentException _) {
            throw BadRequest.field("cursor", "is not one of this list");
        }
    }

    /** The size of a page of work, not of an answer. */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadRequest.field("limit", "must be between 1 and " + MOST);
        }
        return limit;
    }

    public static OrderId order(String id) {
        try {
            return new OrderId(id);
        } catch (IllegalArgumentException _) {
            throw BadRequest.field("orderId", "is not an order id");
        }
    }
}
