package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;

import java.time.Instant;

/**
 * A transition somebody wants to write.
 *
 * @param who whose decision it was, for the history
 * @param why what led to it, for the history and the saga's diary
 * @param tries unanswered ones of the step, 0 for a new step
 * @param nextAt when somebody should look again; null at rest
 * @param writer the instance that writes
 */
public record Change(
        CheckoutState to,
        String who,
        @Nullable String why,
        Instant at,
        int tries,
        @Nullable Instant nextAt,
        String writer) {}
