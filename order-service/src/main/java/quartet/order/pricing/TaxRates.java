package quartet.order.pricing;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/**
 * What is added where prices exclude tax, in hundredths of a percent: by country ({@code DE}), or
 * by country and state ({@code US-CA}), which counts before the country alone. Shipping is not
 * taxed.
 */
record TaxRates(Map<String, Integer> rates) {

    private static final int WHOLE = 10_000;

    /** Of one line, rounded half up to a minor unit. */
    long tax(long net, String country, @Nullable String state) {
        return (Math.multiplyExact(net, (long) rate(country, state)) + WHOLE / 2) / WHOLE;
    }

    private int rate(String country, @Nullable String state) {
        var ofCountry = rates.getOrDefault(country, 0);
        return state == null
                ? ofCountry
                : rates.getOrDefault(
                        country + "-" + state.strip().toUpperCase(Locale.ROOT), ofCountry);
    }
}
