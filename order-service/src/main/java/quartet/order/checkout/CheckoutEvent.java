package quartet.order.checkout;

import java.util.List;

/** What can happen to an order: an answer to a request, or somebody's decision. */
public sealed interface CheckoutEvent {

    /** The outcome of a remote call (FAULTS §1): one of four, never an exception. */
    sealed interface Answer extends CheckoutEvent {}

    /** It happened, now or before. */
    record Done(Request request) implements Answer {}

    /** It did not happen and will not, unless a delayed twin of the request has better luck. */
    record Refused(Reason reason) implements Answer {}

    /** Nobody said what became of the request. */
    sealed interface Unanswered extends Answer {}

    /** It never left, or was turned away at the door. */
    record NotSent() implements Unanswered {}

    /** It may have happened, or still will. */
    record Unknown() implements Unanswered {}

    /** Somebody's decision. Where it comes too late it changes nothing. */
    sealed interface Decision extends CheckoutEvent {}

    /** What is about goods that have not left yet. */
    sealed interface Early extends Decision {}

    /** The customer, or an operator for them, no longer wants the order. */
    record Cancelled(Reason reason) implements Early {}

    /** Placing took too long, or too many tries. */
    record GivenUp() implements Early {}

    /** An operator sends the goods off. */
    record ShippingDecided() implements Early {}

    /** An operator received goods, or gives money back: this is to be done for it. */
    record Owed(List<Task> tasks) implements Decision {

        public Owed {
            tasks = List.copyOf(tasks);
        }
    }
}
