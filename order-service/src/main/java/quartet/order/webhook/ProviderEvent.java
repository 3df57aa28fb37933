package quartet.order.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import quartet.order.payment.Statement;
import quartet.order.payment.Verdict;
import quartet.order.problems.InvalidInput;

import java.util.Locale;

/** A webhook's body, as far as we read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderEvent(
        @Nullable String type,
        @Nullable String reference,
        @Nullable String providerReference,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String key) {

    /**
     * @throws InvalidInput where something is missing or of no known type
     */
    Statement statement() {
        return new Statement(
                verdict(given("type", type)),
                given("reference", reference),
                providerReference,
                given("amount", amount),
                given("currency", currency),
                given("key", key));
    }

    private static Verdict verdict(String type) {
        try {
            return Verdict.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw InvalidInput.of("type", "is not known");
        }
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidInput.of(field, "is missing");
        }
        return value;
    }
}
