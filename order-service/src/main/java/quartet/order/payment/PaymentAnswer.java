package quartet.order.payment;

/** What became of a request for money. */
public sealed interface PaymentAnswer {

    /** It is so, now or before. */
    record Done() implements PaymentAnswer {}

    /** The authorisation was declined, for ever. */
    record Declined() implements PaymentAnswer {}

    /** The capture was refused: declined after all, or too late. */
    record Lapsed() implements PaymentAnswer {}

    /** The request never left. */
    record NotSent() implements PaymentAnswer {}

    /** It may have happened. */
    record Unknown() implements PaymentAnswer {}
}
