package quartet.order.payment;

import quartet.order.ordering.LedgerEntry;

/** What became of a request for money. */
public sealed interface PaymentAnswer {

    /** The provider said so, once and for ever: a line for the ledger. */
    sealed interface Said extends PaymentAnswer {

        LedgerEntry entry();
    }

    /** It is so, now or before. */
    record Done(LedgerEntry entry) implements Said {}

    /** There was nothing to pay, so nobody was asked: no line for the ledger. */
    record NothingDue() implements PaymentAnswer {}

    /** The authorisation was declined, for ever. */
    record Declined(LedgerEntry entry) implements Said {}

    /** The capture was refused: declined after all, or too late. */
    record Lapsed(LedgerEntry entry) implements Said {}

    /** The request never left. */
    record NotSent() implements PaymentAnswer {}

    /** It may have happened. */
    record Unknown() implements PaymentAnswer {}
}
