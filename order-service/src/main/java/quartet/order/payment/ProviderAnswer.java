package quartet.order.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** What the provider says it did. Checked before it is believed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderAnswer(
        String reference, String status, @Nullable Long amount, @Nullable String currency) {

    ProviderAnswer {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(status, "status");
    }

    boolean says(String expected, String order) {
        return status.equals(expected) && reference.equals(order);
    }

    boolean says(String expected, String order, long total, String inCurrency) {
        return says(expected, order)
                && amount != null
                && amount == total
                && (currency == null || currency.equals(inCurrency));
    }
}
