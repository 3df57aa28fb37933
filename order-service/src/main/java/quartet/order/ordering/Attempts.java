package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import quartet.order.checkout.CheckoutEvent.Answer;
import quartet.order.checkout.CheckoutEvent.Done;
import quartet.order.checkout.CheckoutEvent.NotSent;
import quartet.order.checkout.CheckoutEvent.Refused;
import quartet.order.checkout.CheckoutEvent.Unknown;

import java.time.Instant;

/**
 * One request of a step, as the saga's diary keeps it.
 *
 * @param outcome of the last try: DONE, REFUSED, NOT_SENT or UNKNOWN (FAULTS §1)
 * @param reason of a refusal
 * @param times how often it was asked
 * @param at when the last answer, or the lack of one, was written down
 */
public record Attempts(
        String request, String outcome, @Nullable String reason, int times, Instant at) {

    static Attempts first(Asked asked, Instant at) {
        return new Attempts(
                asked.request().name(), outcome(asked.answer()), reason(asked.answer()), 1, at);
    }

    Attempts again(Asked asked, Instant at) {
        return new Attempts(
                request, outcome(asked.answer()), reason(asked.answer()), times + 1, at);
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Done _ -> "DONE";
            case Refused _ -> "REFUSED";
            case NotSent _ -> "NOT_SENT";
            case Unknown _ -> "UNKNOWN";
        };
    }

    private static @Nullable String reason(Answer answer) {
        return answer instanceof Refused(var reason) ? reason.name() : null;
    }
}
