package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Units that move in one write: where, why, and on whose word.
 *
 * @param reference of whatever it belongs to: an order, a return, a delivery note
 * @param orderId of the order it happens for, if for any
 */
public record Movement(
        MovementKind kind,
        Map<String, LevelChange> changes,
        @Nullable String reference,
        @Nullable String reason,
        String who,
        @Nullable OrderId orderId) {

    public Movement {
        changes = Map.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A movement that moves nothing: " + kind);
        }
    }
}
