package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Units that move in one write: where, why, and on whose word. */
public record Movement(
        MovementKind kind,
        Map<String, LevelChange> changes,
        @Nullable String reference,
        @Nullable String reason,
        String who) {

    public Movement {
        changes = Map.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A movement that moves nothing: " + kind);
        }
    }
}
