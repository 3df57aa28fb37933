package quartet.order.ordering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A line of an order's ledger: what the payment provider said to one key.
 *
 * @param amount in minor units; of a void what it gave back, 0 where nothing had been set aside
 * @param providerReference the provider's own name for the payment, where it said one
 * @param key the Idempotency-Key of the request, which gets the same answer for ever
 */
public record LedgerEntry(
        Kind kind,
        long amount,
        String currency,
        @Nullable String providerReference,
        String key,
        Outcome outcome,
        Instant at) {

    /** What was asked for. */
    public enum Kind {
        AUTHORISE,
        CAPTURE,
        VOID,
        REFUND
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        DECLINED,
        LAPSED
    }

    boolean done(Kind what) {
        return kind == what && outcome == Outcome.DONE;
    }
}
