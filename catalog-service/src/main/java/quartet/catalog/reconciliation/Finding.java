package quartet.catalog.reconciliation;

import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.Sku;

import java.time.Instant;

/**
 * Something that does not fit together and that only people can decide about.
 *
 * @param seenFirst and seenLast by any instance; it goes when a later look finds all well
 */
record Finding(
        Kind kind,
        Sku sku,
        @Nullable OrderId orderId,
        String detail,
        Instant seenFirst,
        Instant seenLast) {

    /** What kind of difference. */
    enum Kind {
        /** The goods of an order have left, and units are still kept for it. */
        HELD_AFTER_SHIPPING,
        /** Units are kept for an order that order-service does not know. */
        HELD_FOR_UNKNOWN_ORDER,
        /** The movements do not lead to the levels. */
        LEVELS
    }

    static Finding ofHold(Kind kind, Sku sku, OrderId order, String detail, Instant now) {
        return new Finding(kind, sku, order, detail, now, now);
    }

    static Finding ofLevels(Sku sku, String detail, Instant now) {
        return new Finding(Kind.LEVELS, sku, null, detail, now, now);
    }

    String id() {
        return kind + "/" + sku + (orderId == null ? "" : "/" + orderId);
    }
}
