package quartet.order.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What the provider answers to a request that it granted.
 *
 * @param amount what was authorised
 * @param movement what this request moved; null where the provider does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderAnswer(
        @Nullable String id,
        String reference,
        String status,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable Movement movement) {

    ProviderAnswer {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(status, "status");
    }

    /** The part of the payment's ledger that the request made. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Movement(@Nullable Long amount, @Nullable String key) {}

    /**
     * @throws IllegalArgumentException for a status this service does not know
     */
    Statement statement() {
        var verdict =
                status.equals("PARTIALLY_REFUNDED") ? Verdict.REFUNDED : Verdict.valueOf(status);
        var part = verdict == Verdict.REFUNDED ? movement : null;
        return new Statement(
                verdict,
                reference,
                id,
                verdict == Verdict.REFUNDED ? (part == null ? null : part.amount()) : amount,
                currency,
                movement == null ? null : movement.key());
    }
}
