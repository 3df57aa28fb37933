package quartet.order.orchestration;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutEvent.Decision;
import quartet.order.handling.Handling;
import quartet.order.ordering.Fact;
import quartet.order.ordering.Order;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants done with an order. Asked again with the newest order whenever somebody else
 * was faster: it decides from what it is given, and from nothing it remembers.
 */
@FunctionalInterface
public interface Deed {

    /**
     * One write.
     *
     * @param decision for the saga; null where it goes on as it was
     * @param why in their words
     */
    record Act(@Nullable Decision decision, List<Fact> facts, @Nullable String why) {

        /** Something was done with the goods; the saga goes on as it was. */
        public static Act noting(Handling after, String why) {
            return new Act(null, List.of(new Fact.Handled(after)), why);
        }

        /** Something is done with the goods, and the saga has to see to it. */
        public static Act deciding(Decision decision, Handling after) {
            return new Act(decision, List.of(new Fact.Handled(after)), null);
        }
    }

    /** A decision and nothing else. */
    static Deed of(Decision decision, @Nullable String why) {
        return _ -> Optional.of(new Act(decision, List.of(), why));
    }

    /**
     * @return empty if it was done before, or can no longer be
     * @throws RuntimeException if it cannot be done; then nothing is written
     */
    Optional<Act> on(Order order);
}
