package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A transition somebody wants to write.
 *
 * @param who whose decision it was, for the history
 * @param why what led to it, for the history and the saga's diary
 * @param tries unanswered ones of the step, 0 for a new step
 * @param nextAt when somebody should look again; null at rest
 * @param writer the instance that writes
 * @param asked the answers it follows from, none for a decision
 */
public record Change(
        CheckoutState to,
        String who,
        @Nullable String why,
        Instant at,
        int tries,
        @Nullable Instant nextAt,
        String writer,
        List<Asked> asked) {

    public Change {
        asked = List.copyOf(asked);
    }

    /** A decision, or whatever else no answer led to. */
    public Change(
            CheckoutState to,
            String who,
            @Nullable String why,
            Instant at,
            int tries,
            @Nullable Instant nextAt,
            String writer) {
        this(to, who, why, at, tries, nextAt, writer, List.of());
    }

    /** What the answers said about money. */
    List<LedgerEntry> money() {
        return asked.stream().map(Asked::money).filter(Objects::nonNull).toList();
    }
}
