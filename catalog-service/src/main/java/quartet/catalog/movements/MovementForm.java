package quartet.catalog.movements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import quartet.catalog.problems.BadRequest;
import quartet.catalog.stock.LevelChange;
import quartet.catalog.stock.Movement;
import quartet.catalog.stock.MovementKind;

import java.util.Map;

/**
 * What an operator asks for.
 *
 * @param quantity above 0; of an adjustment also below, never 0
 * @param to the other warehouse of a transfer
 */
record MovementForm(
        @NotNull MovementKind kind,
        @NotNull @Pattern(regexp = "W[0-9]{1,3}") String warehouse,
        @Min(-1_000_000) @Max(1_000_000) int quantity,
        @Nullable @Pattern(regexp = "W[0-9]{1,3}") String to,
        @NotBlank @Size(max = 200) String reason,
        @Nullable @Size(max = 100) String reference) {

    /**
     * The movement, if its parts fit together.
     *
     * @throws BadRequest if they do not
     */
    Movement toMovement(String who) {
        return new Movement(kind, changes(), reference, reason, who, null);
    }

    /** All that makes two requests under one key the same or not. */
    String fingerprint() {
        return String.join(
                "\n", "" + kind, warehouse, "" + quantity, "" + to, reason, "" + reference);
    }

    private Map<String, LevelChange> changes() {
        if (quantity == 0 || (quantity < 0 && kind != MovementKind.ADJUSTMENT)) {
            throw BadRequest.field("quantity", "must be greater than 0");
        }
        if (to != null && kind != MovementKind.TRANSFER) {
            throw BadRequest.field("to", "belongs to a transfer only");
        }
        return switch (kind) {
            case INBOUND, RETURN, ADJUSTMENT -> Map.of(warehouse, LevelChange.free(quantity));
            case OUTBOUND -> Map.of(warehouse, LevelChange.free(-quantity));
            case DAMAGE -> Map.of(warehouse, LevelChange.damaging(quantity));
            case TRANSFER -> transfer();
            case RESERVATION, RELEASE -> throw BadRequest.field("kind", "is for orders only");
        };
    }

    private Map<String, LevelChange> transfer() {
        if (to == null || to.equals(warehouse)) {
            throw BadRequest.field("to", "must name another warehouse");
        }
        return Map.of(warehouse, LevelChange.free(-quantity), to, LevelChange.free(quantity));
    }
}
