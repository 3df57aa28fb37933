package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an order's saga is, and when somebody should look again.
 *
 * @param rev goes up with every write; the only fencing there is
 * @param known null for a step this version does not know: left alone
 * @param tries unanswered ones of this step
 * @param nextAt null at rest
 * @param giveUpAt placing is given up from then on
 * @param log the newest {@value #LOG} entries
 * @param dropped how many entries before those are no longer kept
 */
public record Saga(
        long rev,
        @Nullable CheckoutState known,
        int tries,
        @Nullable Instant nextAt,
        Instant giveUpAt,
        String writer,
        List<SagaEntry> log,
        long dropped) {

    static final int LOG = 64;

    public Saga {
        log = List.copyOf(log);
    }

    /**
     * @throws IllegalStateException if another version of this service wrote the step
     */
    public CheckoutState state() {
        if (known == null) {
            throw new IllegalStateException(
                    "A step this version does not know, at revision " + rev);
        }
        return known;
    }

    /** The step's name, also of one this version does not know. */
    public String step() {
        if (known != null) {
            return SagaSteps.name(known);
        }
        return log.isEmpty() ? "UNKNOWN" : log.getLast().step();
    }

    /** Whether somebody should have gone on by now. */
    public boolean overdue(Instant now) {
        return nextAt != null && nextAt.isBefore(now);
    }

    Saga moved(Change change) {
        var longer = moves(change) ? logged(change) : log;
        var over = Math.max(0, longer.size() - LOG);
        return new Saga(
                rev + 1,
                change.to(),
                change.tries(),
                change.nextAt(),
                giveUpAt,
                change.writer(),
                longer.subList(over, longer.size()),
                dropped + over);
    }

    /** Facts alone are no step, nor another try of one. */
    private boolean moves(Change change) {
        return log.isEmpty()
                || !change.to().equals(known)
                || change.tries() != tries
                || !change.asked().isEmpty();
    }

    /** A repeat of a step is noted with it; only another step begins another entry. */
    private List<SagaEntry> logged(Change change) {
        var step = SagaSteps.name(change.to());
        List<SagaEntry> longer = new ArrayList<>(log);
        if (!longer.isEmpty()) {
            var last = longer.removeLast().answered(change.asked(), change.at());
            if (last.step().equals(step)) {
                longer.add(last.again(rev + 1, change.writer()));
                return longer;
            }
            longer.add(last.ended(change.at()));
        }
        longer.add(SagaEntry.begin(rev + 1, step, change));
        return longer;
    }
}
