package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.Request;

/**
 * A request and what became of it: for the saga, for its diary, and for the ledger.
 *
 * @param money what the payment provider said; null where it said nothing, or was not asked
 * @param fact what else was learnt; null where nothing was
 */
public record Asked(
        Request request, Answer answer, @Nullable LedgerEntry money, @Nullable Fact fact) {

    public Asked(Request request, Answer answer, @Nullable LedgerEntry money) {
        this(request, answer, money, null);
    }

    /** An answer that no money hangs on. */
    public static Asked of(Request request, Answer answer) {
        return new Asked(request, answer, null);
    }
}
