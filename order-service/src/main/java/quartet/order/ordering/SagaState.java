package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutState;
import quartet.order.checkout.CheckoutState.Capturing;
import quartet.order.checkout.CheckoutState.Compensating;
import quartet.order.checkout.CheckoutState.Confirmed;
import quartet.order.checkout.CheckoutState.Ended;
import quartet.order.checkout.CheckoutState.Placing;
import quartet.order.checkout.CheckoutState.Returning;
import quartet.order.checkout.CheckoutState.Settling;
import quartet.order.checkout.CheckoutState.Shipped;

/** What a saga means for the goods that are held for it. */
public enum SagaState {
    /** They are its own, however old it is (DESIGN §3, rule 9). */
    UNFINISHED,
    /** They left the books. */
    SHIPPED,
    /** They were given back. */
    UNDONE;

    /** A step this version does not know is somebody's unfinished work. */
    static SagaState of(@Nullable CheckoutState state) {
        return switch (state) {
            case null -> UNFINISHED;
            case Placing _, Confirmed _, Capturing _, Settling _, Compensating _ -> UNFINISHED;
            case Shipped _, Returning _ -> SHIPPED;
            case Ended _ -> UNDONE;
        };
    }
}
