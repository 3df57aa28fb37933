package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param decided what a decision brings with it, none for answers
 */
public record Change(
        CheckoutState to,
        String who,
        @Nullable String why,
        Instant at,
        int tries,
        @Nullable Instant nextAt,
        String writer,
        List<Asked> asked,
        List<Fact> decided) {

    public Change {
        asked = List.copyOf(asked);
        decided = List.copyOf(decided);
    }

    /** What follows from answers. */
    public Change(
            CheckoutState to,
            String who,
            @Nullable String why,
            Instant at,
            int tries,
            @Nullable Instant nextAt,
            String writer,
            List<Asked> asked) {
        this(to, who, why, at, tries, nextAt, writer, asked, List.of());
    }

    /** What no answer led to, and nothing hangs on. */
    public Change(
            CheckoutState to,
            String who,
            @Nullable String why,
            Instant at,
            int tries,
            @Nullable Instant nextAt,
            String writer) {
        this(to, who, why, at, tries, nextAt, writer, List.of(), List.of());
    }

    /** What the answers said about money. */
    List<LedgerEntry> money() {
        return asked.stream().map(Asked::money).filter(Objects::nonNull).toList();
    }

    /** What is noted in the same write. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(decided);
        for (var one : asked) {
            var fact = one.fact();
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
