package quartet.order.payment;

import org.jspecify.annotations.Nullable;

/**
 * What the provider says about a payment, however it came: as an answer, or by itself. Not believed
 * before {@link Statements} has held it against the order.
 *
 * @param reference the order it is about
 * @param providerReference the provider's own name for the payment
 * @param amount in minor units; null where it said none, as in a refusal
 * @param key of the request; null where it said none, as in an answer to just that request
 */
public record Statement(
        Verdict verdict,
        String reference,
        @Nullable String providerReference,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String key) {}
