package quartet.order.checkout;

import java.util.List;
import java.util.Set;

/** Where an order stands. Once written, anybody may send what it announces, any number of times. */
public sealed interface CheckoutState {

    /** Before the point of no return: silence is bounded, then everything is undone. */
    sealed interface Placing extends CheckoutState {}

    /** S1: a hold for every line. */
    record Reserving() implements Placing {}

    /** S2: the money is promised. */
    record Authorising() implements Placing {}

    /** S3: the holds no longer expire. */
    record Pinning() implements Placing {}

    /** S4: goods and money are promised; a customer may still cancel. */
    record Confirmed() implements CheckoutState {}

    /** Shipping was decided: from here there is no cancelling, only a refused capture undoes. */
    sealed interface Shipping extends CheckoutState {}

    /** The money is taken; an unknown outcome is repeated until it is known. */
    record Capturing() implements Shipping {}

    /** The goods leave the books, only after the money came. */
    record Settling() implements Shipping {}

    /** Paid and gone. */
    record Shipped() implements CheckoutState {}

    /**
     * Goods came back, or money is owed otherwise: one thing after the other.
     *
     * @param tasks what is still to be done, never empty; the first is announced
     */
    record Returning(List<Task> tasks) implements CheckoutState {

        public Returning {
            tasks = List.copyOf(tasks);
            if (tasks.isEmpty()) {
                throw new IllegalArgumentException("Nothing to be done after shipping");
            }
        }

        public Task now() {
            return tasks.getFirst();
        }
    }

    /**
     * Everything that was announced is being undone.
     *
     * @param left what nobody has acknowledged yet, never empty
     * @param end what the order is once nothing is left
     */
    record Compensating(Set<Request> left, Ended end) implements CheckoutState {

        public Compensating {
            left = Set.copyOf(left);
            if (left.isEmpty()) {
                throw new IllegalArgumentException("Nothing left to undo before " + end);
            }
        }
    }

    /** Undone: no hold, no authorisation. */
    record Ended(Outcome outcome, Reason reason) implements CheckoutState {}

    /** The two ways of ending without goods. */
    enum Outcome {
        REJECTED,
        CANCELLED
    }
}
