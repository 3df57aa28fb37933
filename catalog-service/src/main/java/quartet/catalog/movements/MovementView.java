package quartet.catalog.movements;

import org.jspecify.annotations.Nullable;

import quartet.catalog.stock.MovementKind;
import quartet.catalog.stock.OrderId;
import quartet.catalog.stock.StockLevel;

import java.time.Instant;
import java.util.SortedMap;

/** A movement that happened, with the levels it led to: the body of its event. */
record MovementView(
        String sku,
        long seq,
        MovementKind kind,
        @Nullable String reference,
        @Nullable String reason,
        String who,
        @Nullable OrderId orderId,
        SortedMap<String, Long> units,
        SortedMap<String, StockLevel> after,
        Instant movedAt) {}
