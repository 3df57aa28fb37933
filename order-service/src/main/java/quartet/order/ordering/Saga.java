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
 */
public record Saga(
        long rev,
        @Nullable CheckoutState known,
        int tries,
        @Nullable Instant nextAt,
        Instant giveUpAt,
        String writer,
        List<SagaEntry> log) {

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

    Saga moved(Change change) {
        return new Saga(
                rev + 1,
                change.to(),
                change.tries(),
                change.nextAt(),
                giveUpAt,
                change.writer(),
                logged(change));
    }

    private List<SagaEntry> logged(Change change) {
        var step = SagaSteps.name(change.to());
        List<SagaEntry> longer = new ArrayList<>(log);
        int times = 1;
        if (!longer.isEmpty() && longer.getLast().step().equals(step)) {
            times += longer.removeLast().times();
        }
        longer.add(new SagaEntry(rev + 1, step, change.why(), change.writer(), change.at(), times));
        return longer.size() > LOG ? longer.subList(longer.size() - LOG, longer.size()) : longer;
    }
}
