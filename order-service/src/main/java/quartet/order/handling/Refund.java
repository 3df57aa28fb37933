package quartet.order.handling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * Money that goes back.
 *
 * @param id of the return it is for, or {@code f_…} where it is goodwill: the key at the provider
 * @param amount in minor units, more than 0
 * @param parts what of it is for which product; empty for goodwill
 * @param doneAt null until the provider has paid it
 */
public record Refund(
        String id,
        long amount,
        Map<String, Long> parts,
        String reason,
        String who,
        Instant at,
        @Nullable Instant doneAt) {

    public Refund {
        parts = Map.copyOf(parts);
        if (amount < 1) {
            throw new IllegalArgumentException("A refund of " + amount);
        }
    }

    /** Whether goods came back for it. */
    public boolean forReturn() {
        return id.startsWith("r_");
    }

    Refund done(Instant when) {
        return new Refund(id, amount, parts, reason, who, at, when);
    }
}
