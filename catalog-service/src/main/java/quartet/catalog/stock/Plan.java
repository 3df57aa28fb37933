package quartet.catalog.stock;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * What to do about a head that was read.
 *
 * @param <A> what the caller is told
 */
public sealed interface Plan<A> {

    /** Nothing to write: this is the answer, if the head is fresh. */
    record Answer<A>(A answer) implements Plan<A> {}

    /** Set an order's hold and perhaps move units. */
    record SetHold<A>(OrderId order, Hold hold, @Nullable Movement movement, A answer)
            implements Plan<A> {}

    /** Set another reorder level. */
    record SetReorderLevel<A>(long units, A answer) implements Plan<A> {}

    /** Move units under a key; what is answered comes from the body of the movement's event. */
    record Move<A>(String key, String fingerprint, Movement movement, Function<String, A> answer)
            implements Plan<A> {}
}
